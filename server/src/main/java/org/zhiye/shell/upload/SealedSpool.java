package org.zhiye.shell.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes on the disk that nobody else can read: AES-256-CTR under a key that is made for this one file and lives in this object alone;
 * the file loses its name as soon as it is open, so that whatever ends the process ends the file. Written once, then read.
 */
final class SealedSpool implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY = 32;
    private static final int BLOCK = 16;

    private final FileChannel file;
    private final SecretKeySpec key;

    private SealedSpool(FileChannel file, SecretKeySpec key) {
        this.file = file;
        this.key = key;
    }

    static SealedSpool in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var bytes = new byte[KEY];
        RANDOM.nextBytes(bytes);
        return new SealedSpool(
                FileChannel.open(
                        folder.resolve(UUID.randomUUID().toString()),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                new SecretKeySpec(bytes, "AES"));
    }

    /** To be closed before anything is read; the file stays open. */
    OutputStream write() {
        return new CipherOutputStream(new Open(Channels.newOutputStream(file)), cipher(Cipher.ENCRYPT_MODE));
    }

    /** From the beginning, each time. */
    InputStream read() {
        return new CipherInputStream(new FromStart(), cipher(Cipher.DECRYPT_MODE));
    }

    // no two files have the same key, so the counter may start anywhere
    private Cipher cipher(int mode) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Closing it leaves the file open. */
    private static final class Open extends java.io.FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private final class FromStart extends InputStream {
        private long at;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = file.read(ByteBuffer.wrap(into, offset, length), at);
            at += Math.max(count, 0);
            return count;
        }
    }
}
