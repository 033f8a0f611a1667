package org.zhiye.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.gcm.BasicGCMMultiplier;
import org.bouncycastle.crypto.modes.gcm.Tables4kGCMMultiplier;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4-GCM (GB/T 32907, GB/T 36624) with a 12-byte nonce and a 16-byte tag. */
final class Sm4 {
    static final int NONCE = 12;
    static final int TAG = 16;
    private static final int SHORT = 4096;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sm4() {}

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Returns ciphertext ‖ tag. */
    static byte[] encrypt(byte[] key, byte[] nonce, byte[] aad, byte[] plain, int length) {
        try {
            return run(true, key, nonce, aad, plain, 0, length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] decrypt(byte[] key, byte[] nonce, byte[] aad, byte[] sealed, int offset, int length) {
        try {
            return run(false, key, nonce, aad, sealed, offset, length);
        } catch (InvalidCipherTextException e) {
            throw new Tampered("a sealed value does not open: altered, or moved from its place", e);
        }
    }

    private static byte[] run(boolean encrypt, byte[] key, byte[] nonce, byte[] aad, byte[] in, int offset, int length)
            throws InvalidCipherTextException {
        // tables for a key take longer to make than a short text to multiply without them
        var multiplier = length < SHORT ? new BasicGCMMultiplier() : new Tables4kGCMMultiplier();
        var cipher = GCMBlockCipher.newInstance(new SM4Engine(), multiplier);
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG * 8, nonce, aad));
        var out = new byte[cipher.getOutputSize(length)];
        int n = cipher.processBytes(in, offset, length, out, 0);
        n += cipher.doFinal(out, n);
        return n == out.length ? out : Arrays.copyOf(out, n);
    }

    /** A nonce of 8 bytes and a 4-byte counter, for the segments of a file. */
    static byte[] counted(byte[] prefix, int counter) {
        return ByteBuffer.allocate(NONCE).put(prefix).putInt(counter).array();
    }
}
