package org.zhiye.outbox.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhiye.shared.Sha256;

/** Aliyun's signature version 3, ACS3-HMAC-SHA256, for calls of the RPC style: parameters in the query, an empty body. */
final class Acs3 {
    static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private Acs3() {}

    /** The query as it is signed and sent: sorted, RFC 3986. */
    static String query(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /**
     * The header Authorization.
     *
     * @param signed the signed headers, lower case, {@code host} and {@code x-acs-…}
     */
    static String authorization(
            String method,
            String query,
            SortedMap<String, String> signed,
            String bodyHash,
            String keyId,
            String secret) {
        var names = String.join(";", signed.keySet());
        var headers = signed.entrySet().stream()
                .map(it -> it.getKey() + ":" + it.getValue().strip() + "\n")
                .collect(Collectors.joining());
        var canonical = String.join("\n", method, "/", query, headers, names, bodyHash);
        var signature = Signing.hex(Signing.hmac(secret, ALGORITHM + "\n" + Sha256.hex(canonical)));
        return ALGORITHM + " Credential=" + keyId + ",SignedHeaders=" + names + ",Signature=" + signature;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
