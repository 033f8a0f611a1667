package org.zhiye.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An employment contract.
 *
 * @param to its last day; absent: 无固定期限, no end
 */
public record Contract(LocalDate from, @Nullable LocalDate to) {
    public boolean runsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
