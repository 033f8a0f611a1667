package org.zhiye.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;

/**
 * The keys of this installation, one per purpose, 32 bytes each in a file of its own outside the database and its backups.
 * The encryption keys of SM4 use the first 16 bytes.
 */
final class Keys {
    /** What a key is for. */
    enum Purpose {
        MASTER,
        INDEX,
        OTP,
        TRAIL,
        ROW,
        SESSION
    }

    private static final int LENGTH = 32;

    private final Map<Purpose, byte[]> keys = new EnumMap<>(Purpose.class);

    private Keys() {}

    byte[] of(Purpose purpose) {
        var key = keys.get(purpose);
        if (key == null) {
            throw new IllegalStateException("no key for " + purpose);
        }
        return key;
    }

    byte[] sm4(Purpose purpose) {
        return java.util.Arrays.copyOf(of(purpose), 16);
    }

    /**
     * Reads the key files.
     *
     * @param make whether missing ones may be made (demo); otherwise a missing one is named and refused
     */
    static Keys read(Path folder, boolean make) {
        var keys = new Keys();
        try {
            if (make && Files.notExists(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            for (Purpose purpose : Purpose.values()) {
                keys.keys.put(purpose, one(folder.resolve(fileOf(purpose)), make));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key folder " + folder + " can't be used", e);
        }
        return keys;
    }

    static String fileOf(Purpose purpose) {
        return purpose.name().toLowerCase(java.util.Locale.ROOT) + ".key";
    }

    private static byte[] one(Path file, boolean make) throws IOException {
        if (Files.notExists(file)) {
            if (!make) {
                throw new IllegalStateException(
                        "The key file " + file
                                + " is missing. Put 32 random bytes there (openssl rand -out FILE 32), readable by this user alone.");
            }
            var key = new byte[LENGTH];
            new SecureRandom().nextBytes(key);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, key);
        }
        var key = Files.readAllBytes(file);
        if (key.length != LENGTH) {
            throw new IllegalStateException("The key file " + file + " must hold 32 bytes.");
        }
        return key;
    }
}
