package org.zhiye.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens what must not lie in clear, and makes the keyed fingerprints. A sealed value is bound to its place
 * ({@code table.column} and row id): moved to another row it does not open.
 */
public final class Vault {
    private static final byte VERSION = 1;
    private static final short KEY_ID = 1;
    private static final int HEAD = 3;

    private final Keys keys;
    private final PersonKeys personKeys;

    Vault(Keys keys, PersonKeys personKeys) {
        this.keys = keys;
        this.personKeys = personKeys;
    }

    /** Makes the key of a subject (person, account, enterprise); needed once, before the first {@link #seal}. */
    public void enrol(UUID subject) {
        personKeys.make(subject);
    }

    /** Whether the subject has a key; it has none before {@link #enrol} and after its destruction. */
    public boolean knows(UUID subject) {
        return personKeys.find(subject).isPresent();
    }

    /** Destroys a subject's key: nobody opens again what was sealed for it. Other nodes forget the key within ten minutes. */
    public void destroy(UUID subject) {
        personKeys.destroy(subject);
    }

    /**
     * Seals a value under the subject's key.
     *
     * @param column {@code table.column}
     * @param row the row's id
     * @return {@code 01 ‖ key id (2) ‖ nonce (12) ‖ ciphertext ‖ tag (16)}, SM4-GCM
     */
    public byte[] seal(UUID subject, String column, UUID row, byte[] plain) {
        return seal(personKeys.of(subject), aad(column, row), plain);
    }

    public byte[] seal(UUID subject, String column, UUID row, String plain) {
        return seal(subject, column, row, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Tampered if the value was altered or stands in another place */
    public byte[] open(UUID subject, String column, UUID row, byte[] sealed) {
        return open(personKeys.of(subject), aad(column, row), sealed);
    }

    public String openText(UUID subject, String column, UUID row, byte[] sealed) {
        return new String(open(subject, column, row, sealed), StandardCharsets.UTF_8);
    }

    public @Nullable String openTextOrNull(UUID subject, String column, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? null : openText(subject, column, row, sealed);
    }

    /** Seals under the installation's own key, for what belongs to no subject yet (a captcha, a sign-up under way, an outbox row). */
    public byte[] sealOwn(String context, byte[] plain) {
        return seal(keys.sm4(Keys.Purpose.MASTER), context.getBytes(StandardCharsets.UTF_8), plain);
    }

    public byte[] openOwn(String context, byte[] sealed) {
        return open(keys.sm4(Keys.Purpose.MASTER), context.getBytes(StandardCharsets.UTF_8), sealed);
    }

    /** Seals a stream under the subject's key, in segments of 64 KiB; memory does not grow with the length. */
    public void sealFile(UUID subject, UUID file, InputStream plain, OutputStream sealed) throws IOException {
        SealedFile.write(personKeys.of(subject), file, plain, sealed);
    }

    /** As the other, for what is written as it is made; the file is whole once the stream is closed. */
    public OutputStream sealingFile(UUID subject, UUID file, OutputStream sealed) throws IOException {
        return SealedFile.writer(personKeys.of(subject), file, sealed);
    }

    /** Opens a stream sealed by {@link #sealFile}; a cut, altered or re-ordered one throws {@link Tampered} before its last byte. */
    public InputStream openFile(UUID subject, UUID file, InputStream sealed) throws IOException {
        return SealedFile.read(personKeys.of(subject), file, sealed);
    }

    /** A keyed fingerprint for equality look-up: HMAC-SM3(k_index, purpose ‖ 00 ‖ value), 32 bytes. The value must be normalised. */
    public byte[] index(String purpose, String normalised) {
        return Sm3.hmac(
                keys.of(Keys.Purpose.INDEX),
                purpose.getBytes(StandardCharsets.UTF_8),
                new byte[1],
                normalised.getBytes(StandardCharsets.UTF_8));
    }

    /** The keyed fingerprint of a one-time code. */
    public byte[] codeMac(String bound, String code) {
        return Sm3.hmac(
                keys.of(Keys.Purpose.OTP),
                bound.getBytes(StandardCharsets.UTF_8),
                new byte[1],
                code.getBytes(StandardCharsets.UTF_8));
    }

    /** The seal of a trail entry's hash. */
    public byte[] trailMac(byte[] hash) {
        return Sm3.hmac(keys.of(Keys.Purpose.TRAIL), hash);
    }

    /** The seal of a row that grants something: HMAC-SM3(k_row, table ‖ 00 ‖ canonical row). */
    public byte[] rowMac(String table, @Nullable Object... canonical) {
        return Sm3.hmac(
                keys.of(Keys.Purpose.ROW),
                table.getBytes(StandardCharsets.UTF_8),
                new byte[1],
                Canonical.bytes(canonical));
    }

    /** The token that ties a form to its session, from the session's secret id. */
    public byte[] sessionMac(String purpose, byte[] id) {
        return Sm3.hmac(keys.of(Keys.Purpose.SESSION), purpose.getBytes(StandardCharsets.UTF_8), new byte[1], id);
    }

    private static byte[] aad(String column, UUID row) {
        return (column + "|" + row).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] seal(byte[] key, byte[] aad, byte[] plain) {
        var nonce = Sm4.random(Sm4.NONCE);
        var body = Sm4.encrypt(key, nonce, aad, plain, plain.length);
        return ByteBuffer.allocate(HEAD + nonce.length + body.length)
                .put(VERSION)
                .putShort(KEY_ID)
                .put(nonce)
                .put(body)
                .array();
    }

    private static byte[] open(byte[] key, byte[] aad, byte[] sealed) {
        if (sealed.length < HEAD + Sm4.NONCE + Sm4.TAG || sealed[0] != VERSION) {
            throw new Tampered("not a sealed value");
        }
        var nonce = java.util.Arrays.copyOfRange(sealed, HEAD, HEAD + Sm4.NONCE);
        return Sm4.decrypt(key, nonce, aad, sealed, HEAD + Sm4.NONCE, sealed.length - HEAD - Sm4.NONCE);
    }
}
