package org.zhiye.identity.site;

import java.time.LocalDate;
import java.util.List;
import org.zhiye.web.Problems;

/**
 * A site to be changed, or a new one.
 *
 * @param id empty: it is new
 * @param days days that differ, from today on
 * @param dropped how many bookings were given back by the last change
 */
public record SitePage(
        String id,
        String province,
        String provinceName,
        Typed typed,
        List<Special> days,
        TypedDay typedDay,
        boolean saved,
        int dropped,
        Problems problems) {
    public SitePage {
        days = List.copyOf(days);
    }

    /** What stands in the fields; hours by weekday, Monday first. */
    public record Typed(
            String name,
            String address,
            String phone,
            String bring,
            String minutes,
            String capacity,
            boolean open,
            List<String> hours,
            String version) {
        public Typed {
            hours = List.copyOf(hours);
        }
    }

    /** @param hours empty: closed */
    public record Special(LocalDate day, String hours, String reason) {}

    /** What was typed of a day. */
    public record TypedDay(String day, String hours, String reason) {}
}
