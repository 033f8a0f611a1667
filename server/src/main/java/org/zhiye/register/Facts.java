package org.zhiye.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.vault.Canonical;
import org.zhiye.vault.Sm3;
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
        return vault.rowMac(table, values(id, of, what, from, until, knownFrom, knownTo, enteredBy, endedBy));
    }

    /** The row as the trail remembers it: {@code <table> <id> <SM3 of its values>}. */
    static String row(
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
        return row(table, id, values(id, of, what, from, until, knownFrom, knownTo, enteredBy, endedBy));
    }

    static String registrationRow(UUID id, UUID person, String holder, String digits, LocalDate first) {
        return row("registration", id, id, person, holder, digits, first);
    }

    private static String row(String table, UUID id, @Nullable Object... values) {
        return table + " " + id + " " + HexFormat.of().formatHex(Sm3.hash(Canonical.bytes(values)));
    }

    private static @Nullable Object[] values(
            UUID id,
            UUID of,
            String what,
            LocalDate from,
            @Nullable LocalDate until,
            Instant knownFrom,
            @Nullable Instant knownTo,
            @Nullable UUID enteredBy,
            @Nullable UUID endedBy) {
        return new @Nullable Object[] {
            id, of, what, from, until, micros(knownFrom), knownTo == null ? null : micros(knownTo), enteredBy, endedBy
        };
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** Known time moves on strictly. */
    static Instant after(Instant last) {
        return last.plus(1, ChronoUnit.MICROS);
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
