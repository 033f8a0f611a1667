package org.zhiye.identity.alipay;

import org.jspecify.annotations.Nullable;
import org.zhiye.web.Tone;

/**
 * What a phone that scanned the code is told.
 *
 * @param word message key; its advice is under {@code .advice}
 * @param why message key of the reason; empty: none
 * @param open the address that opens the page in Alipay; empty: it is there, or it would not help
 * @param go the address under which the phone goes on once it was warned; empty: it is not asked
 * @param warns whether what goes on gives an account away
 * @param stand the address under which the demonstration's stand-in goes on; empty: none
 */
public record PhonePage(String word, Tone tone, String why, String open, String go, boolean warns, String stand) {
    static PhonePage of(PhoneSteps.Word word, @Nullable String why) {
        return new PhonePage(
                "alipay.phone." + word.name().toLowerCase(java.util.Locale.ROOT),
                switch (word) {
                    case PASSED, KNOWN -> Tone.OK;
                    case FAILED, UNKNOWN, FOREIGN, SCANNED, EXPIRED, USED -> Tone.NO;
                    case NOT_ALIPAY, ASKS, NOT_YET, DOWN -> Tone.WAIT;
                },
                why == null ? "" : why,
                "",
                "",
                false,
                "");
    }
}
