package org.zhiye.register;

import java.util.List;
import java.util.Map;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Subject;

/** What a person says of records that came by import. */
sealed interface PastDeed extends Deed {
    PersonId person();

    RegistrationNumber number();

    @Override
    default Subject subject() {
        return Subject.of(person());
    }

    @Override
    default String object() {
        return number().value();
    }

    /** The record is the person's, and entered the register. */
    record TakenOver(PersonId person, RegistrationNumber number, Map<String, String> detail) implements PastDeed {
        @Override
        public String deed() {
            return "register.taken_over";
        }
    }

    /**
     * The record is somebody else's, says the person.
     *
     * @param supervisors of the office that looks into it
     */
    record Disputed(PersonId person, RegistrationNumber number, DisputeId dispute, List<AccountId> supervisors)
            implements PastDeed {
        @Override
        public String deed() {
            return "register.disputed";
        }

        @Override
        public List<Notice> notices() {
            return supervisors.stream()
                    .map(to -> new Notice(
                            to,
                            "notice.register.disputed",
                            List.of(number.value()),
                            "/review/disputes/" + dispute,
                            false))
                    .toList();
        }
    }
}
