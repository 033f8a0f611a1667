package org.zhiye.trail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in the trail, and where.
 *
 * @param subject whose chain; absent where only the entry's id is left
 * @param n the place in the chain
 * @param last the last place, where several in a row are concerned
 * @param entry the entry's id, where it is known
 */
record Finding(
        Fault fault,
        @Nullable UUID subject,
        long n,
        long last,
        @Nullable UUID entry) {
    static Finding at(Fault fault, UUID subject, long n, @Nullable UUID entry) {
        return new Finding(fault, subject, n, n, entry);
    }

    static Finding gap(Fault fault, UUID subject, long n, long last) {
        return new Finding(fault, subject, n, last, null);
    }

    static Finding ghost(UUID entry) {
        return new Finding(Fault.GHOST, null, 0, 0, entry);
    }

    @Override
    public String toString() {
        var place = n == last ? Long.toString(n) : n + "-" + last;
        return (subject == null ? "-" : subject.toString()) + "\t" + (n == 0 ? "-" : place) + "\t"
                + (entry == null ? "-" : entry.toString()) + "\t" + fault + "\t" + fault.words();
    }
}
