package org.zhiye.publicsite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.captcha.CaptchaView;
import org.zhiye.web.Problems;
import org.zhiye.web.Tone;

/**
 * The form for a code, and the verdict on a certificate.
 *
 * @param code as typed
 * @param answer absent: nothing was asked yet, or the code can't be one
 * @param captcha to be read before the next code is looked for; absent where few were wrong
 */
public record VerifyPage(
        String code,
        Problems problems,
        @Nullable Answer answer,
        @Nullable CaptchaView captcha) {
    /**
     * The verdict in the reader's language.
     *
     * @param key message of the heading; {@code .advice} says what it means
     * @param facts label's message and lines of its value
     */
    public record Answer(
            String key,
            Tone tone,
            Instant at,
            @Nullable LocalDate since,
            List<Fact> facts,
            List<Difference> differences) {}

    /** What the copy says and what the register says now; key: message of the item's name. */
    public record Difference(String key, String printed, String registered) {}

    /** A name's message and what the register says. */
    public record Fact(String key, List<String> values) {}
}
