package org.zhiye.identity;

import java.util.List;
import java.util.Map;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** What happens around real-name verification; each is entered in the chain of the person concerned. */
sealed interface IdentityDeed extends Deed {
    PersonId person();

    SlipId slip();

    @Override
    default Subject subject() {
        return Subject.of(person());
    }

    @Override
    default String object() {
        return slip().toString();
    }

    /** The person took a slip for a province. */
    record SlipTaken(PersonId person, SlipId slip, String province) implements IdentityDeed {
        @Override
        public String deed() {
            return "identity.slip_taken";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("province", province);
        }
    }

    /** The person gave a slip back, or took another one in its place. */
    record SlipWithdrawn(PersonId person, SlipId slip) implements IdentityDeed {
        @Override
        public String deed() {
            return "identity.slip_withdrawn";
        }
    }

    /** An officer looked at the whole document number. */
    record NumberViewed(PersonId person, SlipId slip) implements IdentityDeed {
        @Override
        public String deed() {
            return "identity.number_viewed";
        }
    }

    /** An officer saw the person and the original document, and everything agreed. */
    record Passed(PersonId person, SlipId slip, String province, String seen) implements IdentityDeed {
        @Override
        public String deed() {
            return "identity.passed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("province", province, "level", "ON_SITE", "method", "DESK", "seen", seen);
        }

        @Override
        public List<Notice> notices() {
            return List.of(new Notice(to(person), "notice.identity.passed", List.of(), "/home", true));
        }
    }

    /** A first officer saw the person; a second one confirms. */
    record Proposed(PersonId person, SlipId slip) implements IdentityDeed {
        @Override
        public String deed() {
            return "identity.proposed";
        }
    }

    /** The second officer did not confirm, or the first took it back. */
    record SentBack(PersonId person, SlipId slip) implements IdentityDeed {
        @Override
        public String deed() {
            return "identity.sent_back";
        }
    }

    /** An officer took an own photo of the person. */
    record PhotoTaken(PersonId person, SlipId slip, String photo) implements IdentityDeed {
        @Override
        public String deed() {
            return "identity.photo_taken";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("photo", photo);
        }
    }

    /** An officer could not establish the identity. */
    record Failed(PersonId person, SlipId slip, String province, FailReason reason, String remark)
            implements IdentityDeed {
        @Override
        public String deed() {
            return "identity.failed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("province", province, "reason", reason.name(), "remark", remark);
        }

        @Override
        public List<Notice> notices() {
            return List.of(new Notice(
                    to(person), "notice.identity.failed", List.of("@" + reason.key()), "/me/verification", true));
        }
    }

    private static AccountId to(PersonId person) {
        return new AccountId(person.value());
    }
}
