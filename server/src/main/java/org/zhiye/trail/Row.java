package org.zhiye.trail;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.vault.Canonical;
import org.zhiye.vault.Sm3;

/**
 * What an entry's hash covers.
 *
 * @param n the place in the subject's chain, from 1
 * @param body sealed; only its fingerprint goes into the hash
 * @param prev the hash of the entry before; empty for the first
 */
record Row(
        UUID id,
        UUID subject,
        long n,
        String deed,
        @Nullable UUID actor,
        String object,
        Instant at,
        byte[] body,
        byte[] salt,
        byte[] prev) {
    private static final byte[] LEAF = {0};
    private static final byte[] HEAD = {2};

    /** SM3(00 ‖ fields, each with its length ‖ SM3(body) ‖ salt ‖ prev); 00 marks a leaf of the Merkle log, as in RFC 9162. */
    byte[] hash() {
        var fields = Canonical.bytes(id, subject, n, deed, actor, object, micros(at));
        return Sm3.hash(LEAF, fields, Sm3.hash(body), salt, prev);
    }

    /** What a head's seal covers; 02 keeps it apart from leaves (00) and nodes (01). */
    static byte[] head(UUID subject, long n, byte[] hash, @Nullable Instant at) {
        return Sm3.hash(HEAD, Canonical.bytes(subject, n, hash, at == null ? null : micros(at)));
    }

    // the database keeps microseconds; "infinity", which only an intruder writes, must not stop the reader
    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.get(ChronoField.MICRO_OF_SECOND);
    }

    /** The clock's time, or a microsecond after the last entry where the clock has not moved on: a chain's times only grow. */
    static Instant after(@Nullable Instant last, Instant clock) {
        var now = clock.truncatedTo(ChronoUnit.MICROS);
        return last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }
}
