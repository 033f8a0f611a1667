package org.zhiye.captcha;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.shared.Sha256;
import org.zhiye.vault.Vault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Work instead of reading: the challenges of the ALTCHA protocol (version 1), which any of its clients solves. Signed with a key of our own;
 * the salt says until when, for what and for whom a solution counts, and ends with the protocol's {@code &}, so that no digit can move
 * from the number into it.
 */
@Component
class Proofs {
    /** A page may be filled in slowly; its script asks for another challenge before this one is over. */
    static final long LIFE_SECONDS = 600;

    /** Tries on the average: half of it; a fraction of a second on a telephone. */
    static final int EASY = 200_000;

    /** Where much fails: some seconds. */
    static final int HARD = 2_000_000;

    private static final String ALGORITHM = "SHA-256";
    private static final int RANDOM_BYTES = 16;
    private static final int LONGEST = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern SALT =
            Pattern.compile("([0-9a-f]{32})\\?expires=(\\d{10,12})&for=([A-Z_]+)&by=([0-9a-f]{32})&");

    private final String key;

    Proofs(Vault vault) {
        this.key = HEX.formatHex(vault.sessionMac("proof of work", new byte[0]));
    }

    /** What a client sends back, Base64 of JSON. */
    record Solution(String algorithm, String challenge, long number, String salt, String signature) {}

    /**
     * A solution that is right.
     *
     * @param nonce makes it usable once
     */
    record Proof(byte[] nonce, long until, CaptchaPurpose purpose, byte[] visitor) {}

    Challenge challenge(CaptchaPurpose purpose, byte[] visitor, long until, boolean hard) {
        var random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        var salt =
                HEX.formatHex(random) + "?expires=" + until + "&for=" + purpose + "&by=" + HEX.formatHex(visitor) + "&";
        int most = hard ? HARD : EASY;
        var challenge = Sha256.hex(salt + RANDOM.nextInt(most + 1));
        return new Challenge(ALGORITHM, challenge, most, salt, sign(challenge));
    }

    /** Empty unless it is a right solution of a challenge of ours, whoever shows it and whenever. */
    Optional<Proof> read(@Nullable String sent) {
        if (sent == null || sent.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var it = JSON.readValue(Base64.getDecoder().decode(sent), Solution.class);
            return it.algorithm() != null && it.challenge() != null && it.salt() != null && it.signature() != null
                    ? read(it)
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Proof> read(Solution it) {
        var salt = SALT.matcher(it.salt());
        boolean right = it.algorithm().equals(ALGORITHM)
                && salt.matches()
                && same(sign(it.challenge()), it.signature())
                && same(Sha256.hex(it.salt() + it.number()), it.challenge());
        return right
                ? Optional.of(new Proof(
                        HEX.parseHex(salt.group(1)),
                        Long.parseLong(salt.group(2)),
                        CaptchaPurpose.valueOf(salt.group(3)),
                        HEX.parseHex(salt.group(4))))
                : Optional.empty();
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA-256 in hexadecimal digits, as the protocol has it. */
    private String sign(String challenge) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HEX.formatHex(mac.doFinal(challenge.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For the test that holds this against the protocol's own server side. */
    String key() {
        return key;
    }
}
