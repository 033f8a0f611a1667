package org.zhiye.captcha;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Sha256;
import org.zhiye.vault.Vault;
import org.zhiye.web.LoginCookie;

/**
 * Shows captchas and takes their answers: one answer for each, right or wrong alike, in its time, from the browser that it was shown to.
 * Beside the drawn one goes work for the reader's machine, which counts where nothing was typed: nobody has to read a picture where
 * scripts run (WCAG 2.2, 3.3.8).
 */
@Component
public class Captchas {
    private static final SecureRandom RANDOM = new SecureRandom();
    // the machine's clock: the business clock may be moved, and a picture's life is not a legal day
    private static final Clock MACHINE = Clock.systemUTC();
    private static final long LIFE_SECONDS = 120;
    private static final int LENGTH = 4;
    private static final int LONGER = 6;

    private final Vault vault;
    private final JdbcClient jdbc;
    private final LoginCookie cookies;
    private final Prices prices;
    private final Proofs proofs;
    private final MeterRegistry meters;
    private final ObjectProvider<CaptchaPeek> peek;

    Captchas(
            Vault vault,
            JdbcClient jdbc,
            LoginCookie cookies,
            Prices prices,
            Proofs proofs,
            MeterRegistry meters,
            ObjectProvider<CaptchaPeek> peek) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.cookies = cookies;
        this.prices = prices;
        this.proofs = proofs;
        this.meters = meters;
        this.peek = peek;
    }

    /** A new captcha for this browser; where much was tried from its address lately, a longer one. */
    public CaptchaView show(CaptchaPurpose purpose, HttpServletRequest request, HttpServletResponse response) {
        var visitor = visitor(cookies.visitor(request, response));
        var nonce = new byte[CaptchaToken.NONCE];
        RANDOM.nextBytes(nonce);
        int length = prices.raised(request.getRemoteAddr()) ? LONGER : LENGTH;
        var token = new CaptchaToken(purpose, now() + LIFE_SECONDS, nonce, visitor, answer(length)).sealed(vault);
        peek.ifAvailable(p -> p.remember(token, response));
        return new CaptchaView(
                "/captcha.png?t=" + token,
                token,
                "/captcha?purpose=" + purpose,
                "/captcha/challenge?purpose=" + purpose);
    }

    /** Work for this browser's machine; where much was tried from its address lately, more of it. */
    Challenge challenge(CaptchaPurpose purpose, HttpServletRequest request, HttpServletResponse response) {
        var visitor = visitor(cookies.visitor(request, response));
        return proofs.challenge(purpose, visitor, now() + Proofs.LIFE_SECONDS, prices.raised(request.getRemoteAddr()));
    }

    /**
     * Takes the answer; it counts as used from now on.
     *
     * @param sent the drawn captcha's sealed token, or a solution where nothing was typed
     */
    public CaptchaAnswer use(
            CaptchaPurpose purpose, @Nullable String sent, @Nullable String typed, HttpServletRequest request) {
        var answer = Normal.documentNumber(typed == null ? "" : typed);
        var browser = cookies.knownVisitor(request).map(Captchas::visitor).orElse(null);
        var proof = answer.isEmpty() ? proofs.read(sent) : Optional.<Proofs.Proof>empty();
        if (proof.isPresent()) {
            return counted("proof", use(proof.get(), purpose, browser));
        }
        return answer.isEmpty() ? CaptchaAnswer.EMPTY : counted("drawn", use(purpose, sent, answer, browser));
    }

    private CaptchaAnswer use(Proofs.Proof it, CaptchaPurpose purpose, byte @Nullable [] browser) {
        if (it.purpose() != purpose || !Arrays.equals(it.visitor(), browser) || it.until() < now()) {
            return CaptchaAnswer.EXPIRED;
        }
        return spend(it.nonce(), it.until()) ? CaptchaAnswer.RIGHT : CaptchaAnswer.USED;
    }

    private CaptchaAnswer use(
            CaptchaPurpose purpose, @Nullable String sealed, String answer, byte @Nullable [] browser) {
        var token = CaptchaToken.open(vault, sealed).filter(it -> browser != null && it.isFor(purpose, browser));
        if (token.isEmpty() || token.get().until() < now()) {
            return CaptchaAnswer.EXPIRED;
        }
        if (!spend(token.get().nonce(), token.get().until())) {
            return CaptchaAnswer.USED;
        }
        return token.get().answer().equals(answer.toUpperCase(Locale.ROOT)) ? CaptchaAnswer.RIGHT : CaptchaAnswer.WRONG;
    }

    /** How often each kind lets people in: what tells whether it keeps humans out. */
    private CaptchaAnswer counted(String kind, CaptchaAnswer answer) {
        meters.counter("zhiye.captcha", "kind", kind, "answer", answer.name().toLowerCase(Locale.ROOT))
                .increment();
        return answer;
    }

    Optional<byte[]> picture(String sealed) {
        return CaptchaToken.open(vault, sealed).map(token -> CaptchaPicture.png(token.answer(), token.seed()));
    }

    private boolean spend(byte[] nonce, long until) {
        return jdbc.sql("insert into spent (nonce, until) values (?, to_timestamp(?)) on conflict do nothing")
                        .params(nonce, until)
                        .update()
                == 1;
    }

    private static String answer(int length) {
        var answer = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            answer.append(Glyphs.ALPHABET.charAt(RANDOM.nextInt(Glyphs.ALPHABET.length())));
        }
        return answer.toString();
    }

    private static long now() {
        return MACHINE.instant().getEpochSecond();
    }

    private static byte[] visitor(byte[] cookie) {
        return Arrays.copyOf(Sha256.of(cookie), CaptchaToken.VISITOR);
    }
}
