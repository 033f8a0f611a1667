package org.zhiye.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.RegistrationNumber;

/**
 * What the register says of one registration, as it is held now.
 *
 * @param sealNumber number on the practice seal (执业印章号), e.g. 京1112019202000001(02)
 * @param firstRegistered the day of the first announcement
 * @param employer absent: no employer at present
 * @param lines the specialties, also those whose time is over
 * @param holds locks of an authority, present and to come
 */
public record Registration(
        RegistrationId id,
        PersonId person,
        HolderType holder,
        RegistrationNumber number,
        String sealNumber,
        String name,
        LocalDate firstRegistered,
        State state,
        @Nullable Employer employer,
        List<Line> lines,
        List<Hold> holds) {

    /** Whether it may be used. */
    public enum State {
        VALID,
        CANCELLED,
        /** an event ended it (注册失效), such as the employer's bankruptcy */
        LAPSED,
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

    /** A lock of an authority, both days included: no CANCEL, CHANGE or REREG meanwhile. */
    public record Hold(UUID id, String reason, LocalDate from, LocalDate to) {
        public boolean runsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public Registration {
        lines = List.copyOf(lines);
        holds = List.copyOf(holds);
    }

    /**
     * Valid, and at least one specialty runs on that day, or goes on past its end.
     *
     * @param pastEnd what the policy says of that day
     */
    public boolean validOn(LocalDate day, PastEnd pastEnd) {
        return state == State.VALID && lines.stream().anyMatch(line -> line.runsOn(day) || pastEnd.covers(line, day));
    }

    /** Valid on that day only because it goes on past its end (延续注册开放前继续有效). */
    public boolean continuesOn(LocalDate day, PastEnd pastEnd) {
        return validOn(day, pastEnd) && lines.stream().noneMatch(line -> line.runsOn(day));
    }

    /** An authority has locked it. */
    public boolean heldOn(LocalDate day) {
        return holds.stream().anyMatch(hold -> hold.runsOn(day));
    }
}
