package org.zhiye.vault;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * A sealed file: {@code 02 ‖ nonce prefix (8)}, then segments of at most 64 KiB plaintext, each with its tag. The nonce counts the
 * segments; the last one is marked in the associated data, so that a cut file does not open.
 */
final class SealedFile {
    private static final int SEGMENT = 64 * 1024;
    private static final byte VERSION = 2;

    private SealedFile() {}

    static void write(byte[] key, UUID file, InputStream plain, OutputStream sealed) throws IOException {
        var prefix = Sm4.random(8);
        sealed.write(VERSION);
        sealed.write(prefix);
        var now = new byte[SEGMENT];
        var next = new byte[SEGMENT];
        int n = plain.readNBytes(now, 0, SEGMENT);
        for (int i = 0; ; i++) {
            int after = n < SEGMENT ? 0 : plain.readNBytes(next, 0, SEGMENT);
            boolean last = after == 0;
            sealed.write(Sm4.encrypt(key, Sm4.counted(prefix, i), aad(file, last), now, n));
            if (last) {
                return;
            }
            var swap = now;
            now = next;
            next = swap;
            n = after;
        }
    }

    static InputStream read(byte[] key, UUID file, InputStream sealed) throws IOException {
        var head = sealed.readNBytes(9);
        if (head.length < 9 || head[0] != VERSION) {
            throw new Tampered("not a sealed file");
        }
        return new Reader(key, file, Arrays.copyOfRange(head, 1, 9), sealed);
    }

    private static byte[] aad(UUID file, boolean last) {
        return ("file|" + file + (last ? "|last" : "|more")).getBytes(StandardCharsets.UTF_8);
    }

    private static final class Reader extends InputStream {
        private final byte[] key;
        private final UUID file;
        private final byte[] prefix;
        private final InputStream sealed;
        private byte[] ahead;
        private ByteBuffer segment = ByteBuffer.allocate(0);
        private int counter;
        private boolean ended;

        Reader(byte[] key, UUID file, byte[] prefix, InputStream sealed) throws IOException {
            this.key = key;
            this.file = file;
            this.prefix = prefix;
            this.sealed = sealed;
            this.ahead = sealed.readNBytes(SEGMENT + Sm4.TAG);
        }

        private boolean fill() throws IOException {
            while (!segment.hasRemaining()) {
                if (ended) {
                    return false;
                }
                var now = ahead;
                ahead = sealed.readNBytes(SEGMENT + Sm4.TAG);
                ended = ahead.length == 0;
                if (now.length < Sm4.TAG) {
                    throw new EOFException("a sealed file is cut");
                }
                segment = ByteBuffer.wrap(
                        Sm4.decrypt(key, Sm4.counted(prefix, counter++), aad(file, ended), now, 0, now.length));
            }
            return true;
        }

        @Override
        public int read() throws IOException {
            return fill() ? segment.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int n = Math.min(length, segment.remaining());
            segment.get(into, offset, n);
            return n;
        }

        @Override
        public void close() throws IOException {
            sealed.close();
        }
    }
}
