package org.zhiye.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Signs with a key in a PKCS#12 file. Where there is no file it makes a key and a certificate that vouches for itself: enough for a
 * demonstration, while an authority puts the file (or another {@link PdfSigner}) of its certification body in place.
 */
public final class LocalPdfSigner implements PdfSigner {
    /** The file's name in the folder of keys. */
    public static final String FILE = "pdf-signer.p12";

    private static final String ALIAS = "pdf";

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private LocalPdfSigner(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /**
     * Opens the key file of a folder, making it first if it isn't there.
     *
     * @param subject the signer's name as an X.500 text, e.g. {@code CN=演示注册管理机关, C=CN}
     * @throws SignerUnavailable if the file can't be opened, e.g. the password is wrong or the certificate is over
     */
    public static LocalPdfSigner open(Path folder, char[] password, String subject, Instant now) {
        var file = folder.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                make(folder, file, password, subject, now);
            }
            return read(file, password, now);
        } catch (IOException | GeneralSecurityException e) {
            throw new SignerUnavailable("The signing key " + file + " can't be opened: " + e.getMessage(), e);
        }
    }

    private static LocalPdfSigner read(Path file, char[] password, Instant now)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        var alias = store.aliases().nextElement();
        if (!(store.getKey(alias, password) instanceof PrivateKey key) || !"EC".equals(key.getAlgorithm())) {
            throw new SignerUnavailable("The file " + file + " must hold an ECDSA key on P-256.");
        }
        var chain = Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        chain.getFirst().checkValidity(java.util.Date.from(now));
        return new LocalPdfSigner(key, chain);
    }

    // two nodes may start on the same folder at once: one makes the key, the other waits and reads it
    private static void make(Path folder, Path file, char[] password, String subject, Instant now)
            throws IOException, GeneralSecurityException {
        var owner = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
        synchronized (LocalPdfSigner.class) {
            try (var channel = FileChannel.open(
                            folder.resolve(FILE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && Files.notExists(file)) {
                    write(folder, file, password, subject, now);
                }
            }
        }
    }

    private static void write(Path folder, Path file, char[] password, String subject, Instant now)
            throws IOException, GeneralSecurityException {
        var pair = SelfSigned.keyPair();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry(
                ALIAS, pair.getPrivate(), password, new Certificate[] {SelfSigned.certificate(pair, subject, now)});
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(folder, FILE, ".new", owner);
        try (var out = Files.newOutputStream(fresh)) {
            store.store(out, password);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SignerUnavailable("The signing key refused.", e);
        }
    }

    /** Names the signer, never the key. */
    @Override
    public String toString() {
        return chain.getFirst().getSubjectX500Principal().getName();
    }
}
