package org.zhiye.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.vault.Vault;

/** The seals of the register's rows, and the text forms of their times. */
@Component
final class Facts {
    private final Vault vault;

    Facts(Vault vault) {
        this.vault = vault;
    }

    /** The seal of a fact: all its columns but the seal itself. An open end of known time counts as absent. */
    byte[] seal(
            String table,
            UUID id,
            UUID of,
            String what,
            LocalDate from,
            @Nullable LocalDate until,
            Instant knownFrom,
            @Nullable Instant knownTo,
            @Nullable UUID enteredBy,
            @Nullable UUID endedBy) {
        return vault.rowMac(
                table,
                id,
                of,
                what,
                from,
                until,
                ChronoUnit.MICROS.between(Instant.EPOCH, knownFrom),
                knownTo == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, knownTo),
                enteredBy,
                endedBy);
    }

    byte[] sealRegistration(UUID id, UUID person, String holder, String digits, LocalDate first) {
        return vault.rowMac("registration", id, person, holder, digits, first);
    }

    /** A daterange with both days included. */
    static String range(LocalDate from, @Nullable LocalDate to) {
        return "[" + from + "," + (to == null ? "" : to.plusDays(1)) + ")";
    }

    static Timestamp stamp(Instant at) {
        return Timestamp.from(at.truncatedTo(ChronoUnit.MICROS));
    }
}
