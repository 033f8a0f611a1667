package org.zhiye.identity.site;

import java.util.List;
import org.zhiye.web.Link;
import org.zhiye.web.Problems;

/**
 * A province's sites and rules.
 *
 * @param provinces where the supervisor has more than one
 */
public record SitesPage(
        String province,
        String provinceName,
        List<Link> provinces,
        List<Row> sites,
        Rules rules,
        boolean saved,
        Problems problems) {
    public SitesPage {
        provinces = List.copyOf(provinces);
        sites = List.copyOf(sites);
    }

    /**
     * @param today how many come today
     * @param booked how many bookings there are from today on
     * @param week opening hours, a line each
     */
    public record Row(
            String id,
            String name,
            String address,
            String phone,
            boolean open,
            List<String> week,
            long today,
            long booked) {}

    /** As they stand in the fields. */
    public record Rules(String cancelHours, String bookDays, String photo, boolean second, String version) {}
}
