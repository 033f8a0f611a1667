package org.zhiye.outbox;

import java.util.List;
import java.util.Locale;

/** Why a telephone was not reached, as its holder can mend it. Carriers tell it by codes of their own and of the networks. */
public enum Unreached {
    /** switched off, out of service, nobody's */
    ABSENT(
            "MOBILE_NOT_ON_SERVICE",
            "NOTEXIST",
            "EMPTY",
            "MOBILE_NUMBER_ILLEGAL",
            "INCORRECTPHONENUMBER",
            "MK:0000",
            "MK:0001",
            "SHUTDOWN"),
    /** moved to another network, in arrears, stopped */
    ACCOUNT("MOBILE_ACCOUNT_ABNORMAL", "PORTED", "ARREARS"),
    /** the telephone's own trouble: memory full, no signal */
    TERMINAL("MOBILE_TERMINAL_ERROR", "TERMINAL"),
    /** on a list that gets nothing from this sender */
    BLOCKED("MOBILE_IN_BLACK", "BLACK"),
    OTHER;

    private final List<String> signs;

    Unreached(String... signs) {
        this.signs = List.of(signs);
    }

    static Unreached of(String reason) {
        var upper = reason.toUpperCase(Locale.ROOT);
        for (Unreached it : values()) {
            if (it.signs.stream().anyMatch(upper::contains)) {
                return it;
            }
        }
        return OTHER;
    }

    /** The message that tells it. */
    public String key() {
        return "unreached." + name().toLowerCase(Locale.ROOT);
    }
}
