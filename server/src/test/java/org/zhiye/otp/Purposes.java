package org.zhiye.otp;

import java.util.Arrays;
import java.util.List;

/** What the purposes send, for tests outside of this module. */
public final class Purposes {
    private Purposes() {}

    /** The messages of all codes that go by SMS. */
    public static List<String> templates() {
        return Arrays.stream(Purpose.values())
                .filter(it -> it != Purpose.CONFIRM_EMAIL)
                .map(Purpose::template)
                .toList();
    }
}
