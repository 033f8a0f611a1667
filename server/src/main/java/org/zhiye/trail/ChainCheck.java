package org.zhiye.trail;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;

/**
 * Verifies one chain, entry by entry in its order. Each fault is said once and at its own place: the entry after a broken one is not
 * blamed for its neighbour.
 */
final class ChainCheck {
    private final UUID subject;
    private final Vault vault;
    private final Consumer<Finding> found;
    private @Nullable Boolean keyed;
    private @Nullable Link last;
    private @Nullable Link sound;
    private boolean lastSound = true;

    ChainCheck(UUID subject, Vault vault, Consumer<Finding> found) {
        this.subject = subject;
        this.vault = vault;
        this.found = found;
    }

    UUID subject() {
        return subject;
    }

    void next(Link link) {
        var row = link.row();
        long expected = last == null ? 1 : last.row().n() + 1;
        if (row.n() > expected) {
            found.accept(Finding.gap(Fault.MISSING, subject, expected, row.n() - 1));
        }
        var fault = fault(link, row.hash());
        if (fault != null) {
            say(fault, link);
        } else {
            place(link, expected);
            body(link);
            sound = link;
        }
        if (!link.queued()) {
            say(Fault.NOT_QUEUED, link);
        }
        last = link;
        lastSound = fault == null;
    }

    private @Nullable Fault fault(Link link, byte[] given) {
        boolean sealed = Arrays.equals(link.mac(), vault.trailMac(link.hash()));
        if (Arrays.equals(link.hash(), given)) {
            return sealed ? null : Fault.SEAL;
        }
        if (sealed) {
            return Fault.CONTENTS;
        }
        return Arrays.equals(link.mac(), vault.trailMac(given)) ? Fault.HASH : Fault.CONTENTS_AND_SEAL;
    }

    private void place(Link link, long expected) {
        var row = link.row();
        if (row.n() == expected && !follows(row.prev())) {
            say(Fault.ORDER, link);
        } else if (sound != null && !row.at().isAfter(sound.row().at())) {
            say(Fault.TIME, link);
        }
    }

    /** A broken neighbour was named already; this entry's own seal vouches for its place. */
    private boolean follows(byte[] prev) {
        if (last == null) {
            return prev.length == 0;
        }
        return !lastSound || Arrays.equals(prev, last.hash());
    }

    private void body(Link link) {
        var row = link.row();
        try {
            if (row.body().length > 0 && keyed()) {
                Body.read(vault.open(subject, Body.COLUMN, row.id(), row.body()));
            }
        } catch (Tampered e) {
            say(Fault.BODY, link);
        }
    }

    // asked once: a destroyed key would be looked for at every entry
    private boolean keyed() {
        if (keyed == null) {
            keyed = vault.knows(subject);
        }
        return keyed;
    }

    /** After the last entry: the head must stand where the chain ends. */
    void end() {
        if (last == null) {
            return;
        }
        var head = last.head();
        long n = last.row().n();
        if (head == null) {
            say(Fault.HEAD_MISSING, last);
        } else if (!Arrays.equals(head.mac(), vault.trailMac(Row.head(subject, head.n(), head.hash(), head.at())))) {
            say(Fault.HEAD, last);
        } else if (head.n() > n) {
            found.accept(Finding.gap(Fault.CUT, subject, n + 1, head.n()));
        } else if (sound != null && !covers(head, sound)) {
            say(Fault.SET_BACK, sound);
        }
    }

    private static boolean covers(Link.Head head, Link entry) {
        long n = entry.row().n();
        return head.n() > n || (head.n() == n && Arrays.equals(head.hash(), entry.hash()));
    }

    private void say(Fault fault, Link link) {
        found.accept(Finding.at(fault, subject, link.row().n(), link.row().id()));
    }
}
