package org.zhiye.identity.alipay;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The merchant's account at Alipay; without one people are verified on site only.
 *
 * @param gateway of the open platform
 * @param authorise its page of authorisation
 * @param privateKey the merchant's, PKCS #8 in Base64
 * @param publicKey Alipay's, X.509 in Base64
 * @param connectTimeout until a connection stands
 * @param timeout until an answer is there, whole
 * @param triesPerDay how often one person may begin in 24 hours: each costs money
 * @param lostPerAddress how often in an hour a code may be begun from one address by who can't log in
 */
@ConfigurationProperties("zhiye.alipay")
record AlipaySettings(
        @DefaultValue("https://openapi.alipay.com/gateway.do")
        URI gateway,

        @DefaultValue("https://openauth.alipay.com/oauth2/publicAppAuthorize.htm")
        URI authorise,

        @Nullable String appId,
        @Nullable String privateKey,
        @Nullable String publicKey,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("6s") Duration timeout,
        @DefaultValue("10") int triesPerDay,
        @DefaultValue("60") int lostPerAddress) {

    /**
     * The merchant, if one is configured whole.
     *
     * @throws IllegalStateException if something of it is missing, is no key, or leads to a stand-in
     */
    Optional<Merchant> merchant() {
        if (blank(appId) && blank(privateKey) && blank(publicKey)) {
            return Optional.empty();
        }
        if (!"https".equals(gateway.getScheme()) || !"https".equals(authorise.getScheme()) || isLoopback(gateway)) {
            throw new IllegalStateException(
                    "ZHIYE_ALIPAY_GATEWAY and ZHIYE_ALIPAY_AUTHORISE must be https addresses of the open platform: the"
                            + " demonstration's stand-in proves nobody's identity.");
        }
        var key = need(privateKey, "ZHIYE_ALIPAY_PRIVATE_KEY");
        var theirs = need(publicKey, "ZHIYE_ALIPAY_PUBLIC_KEY");
        try {
            return Optional.of(new Merchant(
                    gateway,
                    gateway,
                    authorise,
                    need(appId, "ZHIYE_ALIPAY_APP_ID"),
                    Rsa2.privateKey(key),
                    Rsa2.publicKey(theirs)));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "ZHIYE_ALIPAY_PRIVATE_KEY must be an RSA key in PKCS #8 and ZHIYE_ALIPAY_PUBLIC_KEY one in X.509, in Base64.",
                    e);
        }
    }

    private static boolean isLoopback(URI address) {
        var host = String.valueOf(address.getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static String need(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is missing: verification by Alipay needs app id and both keys.");
        }
        return value;
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    @Override
    public String toString() {
        return "AlipaySettings " + appId;
    }
}
