package org.zhiye.identity.site;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long people waited.
 *
 * @param days how many days back
 */
public record WaitingPage(String province, String provinceName, int days, List<Row> rows) {
    public WaitingPage {
        rows = List.copyOf(rows);
    }

    /** A day at a site; minutes. */
    public record Row(
            LocalDate day,
            String site,
            int done,
            int measured,
            @Nullable Integer median,
            @Nullable Integer ninth,
            @Nullable Integer longest,
            int missed,
            int left) {}
}
