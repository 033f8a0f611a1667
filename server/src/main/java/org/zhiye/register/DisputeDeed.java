package org.zhiye.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Subject;

/** What becomes of a dispute about an imported record, in each chain that it concerns. */
public sealed interface DisputeDeed extends Deed {
    RegistrationNumber number();

    @Override
    default String object() {
        return number().value();
    }

    /** In the chain of who said 不是我的: what an officer did. */
    record Ruled(
            PersonId person,
            RegistrationNumber number,
            Dispute.Kind kind,
            Map<String, String> detail,
            List<Notice> notices)
            implements DisputeDeed {
        public Ruled {
            detail = Map.copyOf(detail);
            notices = List.copyOf(notices);
        }

        @Override
        public String deed() {
            return "dispute." + kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Subject subject() {
            return Subject.of(person);
        }
    }

    /** In the chain of who said 不是我的: an officer looked at the whole document numbers. */
    record NumberViewed(PersonId person, RegistrationNumber number) implements DisputeDeed {
        @Override
        public String deed() {
            return "past.number_viewed";
        }

        @Override
        public Subject subject() {
            return Subject.of(person);
        }
    }

    /** In the chain of the imported lists: the record bears another document. */
    record RecordCorrected(RegistrationNumber number, Map<String, String> detail) implements DisputeDeed {
        public RecordCorrected {
            detail = Map.copyOf(detail);
        }

        @Override
        public String deed() {
            return "past.corrected";
        }

        @Override
        public Subject subject() {
            return Subject.policy();
        }
    }

    /** In the chain of whose document the record bears now: it waits for their word. */
    record RecordFound(PersonId person, RegistrationNumber number, List<Notice> notices) implements DisputeDeed {
        public RecordFound {
            notices = List.copyOf(notices);
        }

        @Override
        public String deed() {
            return "past.found";
        }

        @Override
        public Subject subject() {
            return Subject.of(person);
        }
    }
}
