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
        var out = new Writer(key, file, sealed);
        plain.transferTo(out);
        out.finish();
    }

    /** Seals what is written to it; it is whole once it is closed. */
    static OutputStream writer(byte[] key, UUID file, OutputStream sealed) throws IOException {
        return new Writer(key, file, sealed);
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

    private static final class Writer extends OutputStream {
        private final byte[] key;
        private final UUID file;
        private final byte[] prefix = Sm4.random(8);
        private final OutputStream sealed;
        private final byte[] segment = new byte[SEGMENT];
        private int filled;
        private int counter;
        private boolean finished;

        Writer(byte[] key, UUID file, OutputStream sealed) throws IOException {
            this.key = key;
            this.file = file;
            this.sealed = sealed;
            sealed.write(VERSION);
            sealed.write(prefix);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        // a full segment waits until something follows: only then it is known not to be the last
        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                if (filled == SEGMENT) {
                    segment(false);
                }
                int n = Math.min(length - done, SEGMENT - filled);
                System.arraycopy(from, offset + done, segment, filled, n);
                filled += n;
                done += n;
            }
        }

        private void segment(boolean last) throws IOException {
            sealed.write(Sm4.encrypt(key, Sm4.counted(prefix, counter++), aad(file, last), segment, filled));
            filled = 0;
        }

        void finish() throws IOException {
            if (!finished) {
                finished = true;
                segment(true);
            }
        }

        @Override
        public void close() throws IOException {
            finish();
            sealed.close();
        }
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
