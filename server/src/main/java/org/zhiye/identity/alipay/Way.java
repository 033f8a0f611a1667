package org.zhiye.identity.alipay;

import java.util.Locale;
import org.zhiye.person.Level;

/** How Alipay is asked. */
public enum Way {
    /** The person authorises with the own Alipay, whose owner Alipay knows. */
    AUTHORISE(Level.REMOTE),
    /** Alipay compares the living face with the state's photograph. */
    FACE(Level.FACE);

    private final Level level;

    Way(Level level) {
        this.level = level;
    }

    Level level() {
        return level;
    }

    /** In message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
