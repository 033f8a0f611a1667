package org.zhiye.ground;

import java.time.LocalDate;

/** Work that is due once a day, such as closing what waited too long. Run twice for the same day it does nothing more. */
public interface DailyJob {
    String name();

    /** @return how many things were done */
    int run(LocalDate today);
}
