package org.zhiye.filing.progress;

import java.util.Locale;
import org.zhiye.filing.Outcome;
import org.zhiye.policy.Business;

/** How an outcome is called: a cancellation that is granted is no registration. */
public final class OutcomeWords {
    private OutcomeWords() {}

    /** The message key of an outcome of a business. */
    public static String key(Business business, Outcome outcome) {
        boolean own = switch (business) {
            case CHANGE, RENEWAL, CANCEL, REPLACE, INFO -> outcome == Outcome.GRANTED || outcome == Outcome.REFUSED;
            case INITIAL, ADD, REREG -> false;
        };
        return "filing.outcome." + lower(outcome) + (own ? "." + lower(business) : "");
    }

    private static String lower(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }
}
