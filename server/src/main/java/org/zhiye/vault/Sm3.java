package org.zhiye.vault;

import java.util.IdentityHashMap;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM3 (GB/T 32905) and HMAC over it; 32 bytes. */
public final class Sm3 {
    // by identity: the installation's few keys are the same arrays as long as it runs
    private static final ThreadLocal<Map<byte[], HMac>> AT_WORK = ThreadLocal.withInitial(IdentityHashMap::new);

    private Sm3() {}

    public static byte[] hash(byte[]... parts) {
        var digest = new SM3Digest();
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        var out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return out;
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        var mac = keyed(key);
        for (byte[] part : parts) {
            mac.update(part, 0, part.length);
        }
        var out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }

    // a key at work spares two blocks of each fingerprint; after its end it stands at its beginning again
    private static HMac keyed(byte[] key) {
        if (Thread.currentThread().isVirtual()) {
            return fresh(key);
        }
        return AT_WORK.get().computeIfAbsent(key, Sm3::fresh);
    }

    private static HMac fresh(byte[] key) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        return mac;
    }
}
