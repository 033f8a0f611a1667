package org.zhiye.identity.alipay;

import org.jspecify.annotations.Nullable;
import org.zhiye.web.Tone;

/**
 * What a phone that scanned the code is told.
 *
 * @param word message key; its advice is under {@code .advice}
 * @param why message key of the reason; empty: none
 * @param open the address that opens the page in Alipay; empty: it is there, or it would not help
 * @param stand the address under which the demonstration's stand-in goes on; empty: none
 */
public record PhonePage(String word, Tone tone, String why, String open, String stand) {
    static PhonePage of(PhoneSteps.Word word, @Nullable Ended why) {
        return new PhonePage(
                "alipay.phone." + word.name().toLowerCase(java.util.Locale.ROOT),
                switch (word) {
                    case PASSED -> Tone.OK;
                    case FAILED, UNKNOWN, FOREIGN, SCANNED, EXPIRED, USED -> Tone.NO;
                    case NOT_ALIPAY, NOT_YET, DOWN -> Tone.WAIT;
                },
                why == null ? "" : why.key(),
                "",
                "");
    }
}
