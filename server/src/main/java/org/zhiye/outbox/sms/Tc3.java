package org.zhiye.outbox.sms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.zhiye.shared.Sha256;

/** Tencent Cloud's signature version 3, TC3-HMAC-SHA256, for a JSON body. */
final class Tc3 {
    static final String ALGORITHM = "TC3-HMAC-SHA256";
    static final String TYPE = "application/json; charset=utf-8";
    private static final String SIGNED = "content-type;host";

    private Tc3() {}

    /** The header Authorization of a POST. */
    static String authorization(String service, String host, String body, Instant at, String keyId, String secret) {
        var day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(at);
        var headers = "content-type:" + TYPE + "\nhost:" + host + "\n";
        var canonical = String.join("\n", "POST", "/", "", headers, SIGNED, Sha256.hex(body));
        var scope = day + "/" + service + "/tc3_request";
        var toSign = String.join("\n", ALGORITHM, Long.toString(at.getEpochSecond()), scope, Sha256.hex(canonical));
        var key = Signing.hmac(Signing.hmac(Signing.hmac("TC3" + secret, day), service), "tc3_request");
        return ALGORITHM + " Credential=" + keyId + "/" + scope + ", SignedHeaders=" + SIGNED + ", Signature="
                + Signing.hex(Signing.hmac(key, toSign));
    }
}
