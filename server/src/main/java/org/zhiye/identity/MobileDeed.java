package org.zhiye.identity;

import java.util.List;
import java.util.Map;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** What an officer does at a counter for somebody who lost the mobile number; in the chain of the person. */
sealed interface MobileDeed extends Deed {
    PersonId person();

    /** Whose counter; empty: the person is not verified and has no slip. */
    String province();

    @Override
    default Subject subject() {
        return Subject.of(person());
    }

    @Override
    default String object() {
        return "";
    }

    @Override
    default Map<String, String> detail() {
        return province().isEmpty() ? Map.of() : Map.of("province", province());
    }

    /** The person and the original document were seen, and the new number was proved: it is the account's, and no password fits. */
    record Reset(PersonId person, String province) implements MobileDeed {
        @Override
        public String deed() {
            return "identity.mobile_reset";
        }

        @Override
        public List<Notice> notices() {
            // the old number and the mailbox are told by the account itself
            return List.of(new Notice(
                    new AccountId(person.value()), "notice.identity.mobile_reset", List.of(), "/me/trail", false));
        }
    }

    /** A first officer did so; a second one confirms. */
    record Proposed(PersonId person, String province) implements MobileDeed {
        @Override
        public String deed() {
            return "identity.mobile_reset_proposed";
        }
    }

    /** The second officer did not confirm, or the first took it back. */
    record SentBack(PersonId person, String province) implements MobileDeed {
        @Override
        public String deed() {
            return "identity.mobile_reset_sent_back";
        }
    }
}
