package org.zhiye.person.phone;

import java.util.List;
import java.util.Map;
import org.zhiye.person.AttachmentKind;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** What happens to a link for a telephone. */
sealed interface PhoneDeed extends Deed {
    PersonId person();

    AttachmentKind kind();

    @Override
    default Subject subject() {
        return Subject.of(person());
    }

    @Override
    default String object() {
        return kind().slug();
    }

    /** A session made a link; one that it had for this kind is over. */
    record LinkMade(PersonId person, AttachmentKind kind) implements PhoneDeed {
        @Override
        public String deed() {
            return "person.phone_link_made";
        }
    }

    /**
     * A telephone opened it.
     *
     * @param label message key of the attachment's name
     */
    record LinkOpened(PersonId person, AttachmentKind kind, String label) implements PhoneDeed {
        @Override
        public String deed() {
            return "person.phone_link_opened";
        }

        @Override
        public List<Notice> notices() {
            return List.of(new Notice(
                    new AccountId(person.value()),
                    "notice.person.phone_opened",
                    List.of("@" + label),
                    "/me/attachments",
                    false));
        }
    }

    /** The telephone sent a picture; it is in no wallet yet. */
    record PictureSent(PersonId person, AttachmentKind kind, DocumentId document) implements PhoneDeed {
        @Override
        public String deed() {
            return "person.phone_picture_sent";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("document", document.toString());
        }
    }

    /** The link was cancelled, or what came by it was not wanted. */
    record PictureDiscarded(PersonId person, AttachmentKind kind) implements PhoneDeed {
        @Override
        public String deed() {
            return "person.phone_picture_discarded";
        }
    }
}
