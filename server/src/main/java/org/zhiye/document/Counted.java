package org.zhiye.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.zhiye.shared.Sha256;

/** Counts and digests what is written. */
final class Counted {
    private final MessageDigest digest = Sha256.digest();
    private long bytes;

    /** Closing it leaves the other open. */
    OutputStream over(OutputStream other) {
        return new FilterOutputStream(other) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                out.write(from, offset, length);
                digest.update(from, offset, length);
                bytes += length;
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    long bytes() {
        return bytes;
    }

    /** Once, when all is written. */
    byte[] sha256() {
        return digest.digest();
    }
}
