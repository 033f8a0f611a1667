package org.zhiye.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.RegistrationNumber;

/**
 * What the register says of one registration, as it is held now.
 *
 * @param firstRegistered the day of the first announcement
 * @param employer absent: no employer at present
 * @param lines the specialties, also those whose time is over
 */
public record Registration(
        RegistrationId id,
        PersonId person,
        HolderType holder,
        RegistrationNumber number,
        String name,
        LocalDate firstRegistered,
        State state,
        @Nullable Employer employer,
        List<Line> lines) {

    /** Whether it may be used. */
    public enum State {
        VALID,
        CANCELLED,
        RESCINDED,
        REVOKED,
        SUSPENDED
    }

    /** The employer at present; its name is as it was registered. */
    public record Employer(EnterpriseId enterprise, String name, String province) {}

    /** A specialty and its validity, both days included. */
    public record Line(String specialty, LocalDate from, LocalDate to) {
        public boolean runsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public Registration {
        lines = List.copyOf(lines);
    }

    /** Valid, and at least one specialty runs on that day. */
    public boolean validOn(LocalDate day) {
        return state == State.VALID && lines.stream().anyMatch(line -> line.runsOn(day));
    }
}
