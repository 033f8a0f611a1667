package org.zhiye.ground;

import java.time.LocalDate;

/** Work that is due once a day, such as closing what waited too long. Run twice for the same day it does nothing more. */
public interface DailyJob {
    String name();

    /** Whether it tells people of something that can wait for the morning: then it runs at ten, not just after midnight. */
    default boolean inTheMorning() {
        return false;
    }

    /** @return how many things were done */
    int run(LocalDate today);
}
