package org.zhiye.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes identifiers of RFC 9562 version 7: 48 bits of milliseconds, then 74 random bits. New rows land near each other
 * in an index, yet no id tells how many there are, and none can be guessed from another.
 */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock MACHINE = Clock.systemUTC();

    private Uuid7() {}

    // Order in the index is all the time is for: the machine's clock, not the business's, which a demo may move.
    public static UUID next() {
        return next(MACHINE);
    }

    public static UUID next(Clock clock) {
        long high = (clock.millis() << 16) | 0x7000L | (RANDOM.nextInt() & 0xFFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /**
     * Reads an id in its one canonical form.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static UUID parse(String text) {
        var id = text.length() == 36 ? UUID.fromString(text) : null;
        if (id == null || !id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not an id");
        }
        return id;
    }
}
