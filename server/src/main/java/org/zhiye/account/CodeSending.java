package org.zhiye.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.zhiye.captcha.CaptchaAnswer;
import org.zhiye.captcha.CaptchaPurpose;
import org.zhiye.captcha.Captchas;
import org.zhiye.captcha.Prices;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Sent;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.web.CodeAnswer;
import org.zhiye.web.Problems;
import org.zhiye.web.Ui;

/** The button that sends a code, on pages before log-in: first the captcha, then the budgets, then the message. */
@Component
public class CodeSending {
    private final Captchas captchas;
    private final Codes codes;
    private final Prices prices;

    CodeSending(Captchas captchas, Codes codes, Prices prices) {
        this.captchas = captchas;
        this.codes = codes;
        this.prices = prices;
    }

    /**
     * What for, for whom, and how the captcha was answered.
     *
     * @param bound who must show the code
     */
    public record Asked(
            Purpose purpose,
            String bound,
            CaptchaPurpose captcha,
            @Nullable String captchaToken,
            @Nullable String captchaTyped) {}

    /**
     * What came of it.
     *
     * @param to words for where it went; empty if nothing was sent
     * @param seconds until the next may be asked for
     */
    public record Result(String to, int seconds) {
        public static Result of(Sent sent, String to, Problems problems) {
            if (sent.why() != null) {
                problems.add("code", sent.why(), sent.waitSeconds(), sent.waitMinutes());
            }
            return new Result(sent.sent() ? to : "", sent.waitSeconds());
        }
    }

    public @Nullable Result send(
            Asked asked, MobileNumber to, Language language, HttpServletRequest request, Problems problems) {
        if (!human(asked, request, problems)) {
            return null;
        }
        var sent = codes.send(asked.purpose(), asked.bound(), to, language, request.getRemoteAddr());
        return Result.of(sent, to.masked(), problems);
    }

    /** Whether the captcha was read rightly. */
    boolean human(Asked asked, HttpServletRequest request, Problems problems) {
        return human(asked.captcha(), asked.captchaToken(), asked.captchaTyped(), request, problems);
    }

    /** As the other, for pages that send no code. */
    public boolean human(
            CaptchaPurpose purpose,
            @Nullable String token,
            @Nullable String typed,
            HttpServletRequest request,
            Problems problems) {
        var answer = captchas.use(purpose, token, typed, request);
        if (answer == CaptchaAnswer.RIGHT) {
            return true;
        }
        if (answer == CaptchaAnswer.WRONG) {
            prices.failed(request.getRemoteAddr());
        }
        problems.add("captcha", answer.key());
        return false;
    }

    /** Whether the page's script asks. */
    public static boolean isScript(HttpServletRequest request) {
        return Visitor.isScript(request);
    }

    /** The answer to the page's script. */
    public static ResponseEntity<CodeAnswer> json(Ui ui, @Nullable Result result, String sentKey, Problems problems) {
        if (problems.any()) {
            var first = problems.all().getFirst();
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(new CodeAnswer(false, result == null ? 0 : result.seconds(), ui.t(first), first.field()));
        }
        var to = result == null ? "" : result.to();
        return ResponseEntity.ok(new CodeAnswer(true, result == null ? 0 : result.seconds(), ui.t(sentKey, to), ""));
    }
}
