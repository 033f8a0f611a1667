package org.zhiye.shared;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that something is refused, and why. */
public final class Refusals {
    private Refusals() {}

    public static void refused(Reason reason, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .extracting(Refused::reason)
                .isEqualTo(reason);
    }
}
