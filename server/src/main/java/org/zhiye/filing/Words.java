package org.zhiye.filing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.zhiye.ground.BusinessClock;
import org.zhiye.shared.Language;
import org.zhiye.web.Messages;

/** How contracts and moments are written on these pages. */
public final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Words() {}

    public static String contract(Contract contract, Messages messages, Language language) {
        return contract.to() == null
                ? messages.text(language, "filing.check.contract.open", contract.from())
                : messages.text(language, "filing.check.contract", contract.from(), contract.to());
    }

    public static String time(Instant at) {
        return TIME.format(at.atZone(BusinessClock.ZONE));
    }
}
