package org.zhiye;

import java.util.concurrent.ThreadLocalRandom;
import org.zhiye.shared.MobileNumber;

/** Mobile numbers that no other test uses. */
public final class Mobiles {
    private static final long COUNT = 1_000_000_000L;

    private Mobiles() {}

    public static MobileNumber fresh() {
        return new MobileNumber(
                "19" + "%09d".formatted(ThreadLocalRandom.current().nextLong(COUNT)));
    }
}
