package org.zhiye.identity.alipay;

import java.util.List;
import java.util.Map;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** What happens around verification by Alipay, in the chain of the person; the try's id is our number of the order at Alipay. */
sealed interface AlipayDeed extends Deed {
    PersonId person();

    TryId attempt();

    Way way();

    @Override
    default Subject subject() {
        return Subject.of(person());
    }

    @Override
    default String object() {
        return attempt().toString();
    }

    @Override
    default Map<String, String> detail() {
        return Map.of("way", way().name());
    }

    /** The person had a code shown. */
    record Begun(PersonId person, TryId attempt, Way way) implements AlipayDeed {
        @Override
        public String deed() {
            return "identity.alipay_begun";
        }
    }

    /** Alipay said that it is the person. */
    record Passed(PersonId person, TryId attempt, Way way) implements AlipayDeed {
        @Override
        public String deed() {
            return "identity.alipay_passed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("way", way().name(), "level", way().level().name(), "method", "ALIPAY");
        }

        @Override
        public List<Notice> notices() {
            return List.of(new Notice(
                    new AccountId(person.value()), "notice.identity.alipay_passed", List.of(), "/home", true));
        }
    }

    /** Mobile number and password were set anew by who Alipay said is the person. */
    record Regained(PersonId person, TryId attempt, Way way) implements AlipayDeed {
        @Override
        public String deed() {
            return "identity.alipay_regained";
        }

        @Override
        public List<Notice> notices() {
            // the old number and the mailbox are told by the account itself
            return List.of(new Notice(
                    new AccountId(person.value()), "notice.identity.alipay_regained", List.of(), "/me/trail", false));
        }
    }

    /** It did not come to that. */
    record Failed(PersonId person, TryId attempt, Way way, Ended reason) implements AlipayDeed {
        @Override
        public String deed() {
            return "identity.alipay_failed";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("way", way().name(), "reason", reason.name());
        }

        @Override
        public List<Notice> notices() {
            return List.of(new Notice(
                    new AccountId(person.value()),
                    "notice.identity.alipay_failed",
                    List.of("@" + reason.key()),
                    AlipayDesk.PAGE,
                    false));
        }
    }
}
