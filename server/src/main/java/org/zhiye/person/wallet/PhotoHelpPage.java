package org.zhiye.person.wallet;

import java.math.BigDecimal;
import java.util.List;
import org.zhiye.photo.PhotoCheck;

/** What an ID photo must be, with drawn examples. */
public record PhotoHelpPage(int width, int height, int kilobytes, String good, List<Example> bad, List<Limit> limits) {
    /**
     * A drawn photo that isn't taken.
     *
     * @param file static file
     * @param check what it fails
     */
    public record Example(String file, PhotoCheck check) {
        /** Message key of what is wrong. */
        public String brief() {
            return check.brief();
        }
    }

    /**
     * One check.
     *
     * @param label message key of its name
     */
    public record Limit(String label, String sign, String limit) {
        static Limit of(PhotoCheck check, double limit) {
            return new Limit(
                    check.label(),
                    check.bound() == PhotoCheck.Bound.AT_LEAST ? "≥" : "≤",
                    BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString() + check.unit());
        }
    }
}
