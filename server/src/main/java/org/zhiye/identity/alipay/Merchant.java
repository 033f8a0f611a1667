package org.zhiye.identity.alipay;

import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * In whose name Alipay is asked, and where.
 *
 * @param gateway where requests are posted
 * @param pages where a phone is sent with a signed request
 * @param authorise where a phone is sent to authorise
 * @param key ours, to sign with
 * @param alipayKey theirs, to verify with
 */
public record Merchant(URI gateway, URI pages, URI authorise, String appId, PrivateKey key, PublicKey alipayKey) {
    @Override
    public String toString() {
        return "Merchant " + appId;
    }
}
