package org.zhiye.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.Vault;

/** The seals of the register's rows, and the text forms of their times. */
@Component
final class Facts {
    private final Vault vault;
    private final RowSeals seals;

    Facts(Vault vault, RowSeals seals) {
        this.vault = vault;
        this.seals = seals;
    }

    /**
     * A fact: all its columns but the seal.
     *
     * @param of the registration, or for an employment the person
     * @param until the last day; absent: no end
     * @param knownTo absent: it is what we hold to be so
     */
    record Fact(
            UUID id,
            UUID of,
            String what,
            LocalDate from,
            @Nullable LocalDate until,
            Instant knownFrom,
            @Nullable Instant knownTo,
            @Nullable UUID enteredBy,
            @Nullable UUID endedBy) {
        /** A new fact. */
        Fact(
                UUID id,
                UUID of,
                String what,
                LocalDate from,
                @Nullable LocalDate until,
                Instant knownFrom,
                @Nullable UUID by) {
            this(id, of, what, from, until, knownFrom, null, by, null);
        }

        /** From the columns {@code row_id, of, what, valid_from, valid_to, known_from, known_to, entered_by, ended_by}. */
        static Fact of(ResultSet row) throws SQLException {
            var knownTo = row.getTimestamp("known_to");
            return new Fact(
                    row.getObject("row_id", UUID.class),
                    row.getObject("of", UUID.class),
                    row.getString("what"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    row.getTimestamp("known_from").toInstant(),
                    knownTo == null ? null : knownTo.toInstant(),
                    row.getObject("entered_by", UUID.class),
                    row.getObject("ended_by", UUID.class));
        }

        @Nullable
        Object[] values() {
            return new @Nullable Object[] {
                id,
                of,
                what,
                from,
                until,
                micros(knownFrom),
                knownTo == null ? null : micros(knownTo),
                enteredBy,
                endedBy
            };
        }
    }

    /** The seal of a fact that is written now, in the person's name. */
    byte[] seal(UUID person, String table, Fact fact) {
        return seals.seal(person, table, fact.id(), fact.values());
    }

    /** The seal of a registration that is made now. */
    byte[] seal(UUID id, UUID person, String holder, String digits, LocalDate first) {
        return seals.seal(person, "registration", id, id, person, holder, digits, first);
    }

    /** The seal that a stored fact must bear. */
    byte[] mac(String table, Fact fact) {
        return vault.rowMac(table, fact.values());
    }

    byte[] mac(String table, @Nullable Object[] values) {
        return vault.rowMac(table, values);
    }

    /** Known time moves on strictly. */
    static Instant after(Instant last) {
        return last.plus(1, ChronoUnit.MICROS);
    }

    byte[] sealRegistration(UUID id, UUID person, String holder, String digits, LocalDate first) {
        return vault.rowMac("registration", id, person, holder, digits, first);
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** A daterange with both days included. */
    static String range(LocalDate from, @Nullable LocalDate to) {
        return "[" + from + "," + (to == null ? "" : to.plusDays(1)) + ")";
    }

    static Timestamp stamp(Instant at) {
        return Timestamp.from(at.truncatedTo(ChronoUnit.MICROS));
    }
}
