package org.zhiye.identity.alipay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** RSA2 of the open platform: SHA256withRSA over the non-empty parameters, sorted by name and joined like a query. */
public final class Rsa2 {
    private static final String ALGORITHM = "SHA256withRSA";
    private static final String SIGN = "sign";

    private Rsa2() {}

    /** What is signed of a request: everything but the signature itself, {@code sign_type} included. */
    public static String content(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(it ->
                                !it.getKey().equals(SIGN) && !it.getValue().isEmpty())
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining("&"));
    }

    /** In Base64. */
    public static String sign(String content, PrivateKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }

    /** Whether the signature is the key's; what is no signature is none of it. */
    public static boolean verifies(String content, String sign, PublicKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(sign));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * @param base64 PKCS #8, as the platform's tool writes it
     * @throws IllegalArgumentException if it is no such key
     */
    static PrivateKey privateKey(String base64) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no RSA key in PKCS #8", e);
        }
    }

    /**
     * @param base64 X.509
     * @throws IllegalArgumentException if it is no such key
     */
    static PublicKey publicKey(String base64) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no RSA key in X.509", e);
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }
}
