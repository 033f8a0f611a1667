package org.zhiye.bench;

import java.io.IOException;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * How fast the machine is now: a kernel of processor work, and reads of the database. Nobody else's work is ours to measure, so a pair
 * between two calibrations that differ is thrown away.
 *
 * @param hash milliseconds for the SM3 of 64 MiB
 * @param reads per second
 */
record Calibration(double hash, double reads) {
    private static final int SIZE = 64 << 20;
    private static final double MOST = 1.10;
    private static final byte[] BYTES = new byte[1 << 20];

    static Calibration now(FloorSide floor) throws IOException {
        var digest = new SM3Digest();
        long start = System.nanoTime();
        for (int done = 0; done < SIZE; done += BYTES.length) {
            digest.update(BYTES, 0, BYTES.length);
        }
        digest.doFinal(new byte[digest.getDigestSize()], 0);
        double hash = (System.nanoTime() - start) / 1e6;
        return new Calibration(hash, floor.reads());
    }

    /** Whether the machine is as fast as it was then. */
    boolean agrees(Calibration then) {
        return apart(hash, then.hash) <= MOST && apart(reads, then.reads) <= MOST;
    }

    /** How far it is from what it was then: 1 is not at all. */
    double apart(Calibration then) {
        return Math.max(apart(hash, then.hash), apart(reads, then.reads));
    }

    private static double apart(double a, double b) {
        return Math.max(a, b) / Math.min(a, b);
    }
}
