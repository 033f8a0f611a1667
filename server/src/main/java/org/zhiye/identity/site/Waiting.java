package org.zhiye.identity.site;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long people waited, by site and day: from their arrival to the decision. */
@Component
class Waiting {
    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A day at a site.
     *
     * @param done how many were decided
     * @param measured how many of them with both times
     * @param median minutes; absent: nobody was measured
     * @param ninth what nine of ten did not wait longer than, in minutes
     * @param longest minutes
     * @param missed who had booked and did not come
     * @param left who came, and nothing was decided
     */
    record OfDay(
            SiteId site,
            LocalDate day,
            int done,
            int measured,
            @Nullable Integer median,
            @Nullable Integer ninth,
            @Nullable Integer longest,
            int missed,
            int left) {}

    /** The newest days first. */
    List<OfDay> of(String province, LocalDate from) {
        return jdbc.sql("""
                        select v.site, v.day,
                               count(*) filter (where v.state = 'DONE') as done,
                               count(*) filter (where v.state = 'DONE' and v.arrived_at is not null) as measured,
                               round(percentile_cont(0.5) within group (order by w.minutes)::numeric)::integer as median,
                               round(percentile_cont(0.9) within group (order by w.minutes)::numeric)::integer as ninth,
                               round(max(w.minutes))::integer as longest,
                               count(*) filter (where v.state = 'NO_SHOW') as missed,
                               count(*) filter (where v.state = 'LEFT') as "left"
                          from visit v join verification_site s on s.id = v.site
                         cross join lateral (select extract(epoch from v.done_at - v.arrived_at) / 60 as minutes) w
                         where s.province = ? and v.day >= ? and v.state in ('DONE', 'NO_SHOW', 'LEFT')
                         group by v.site, v.day, s.name order by v.day desc, s.name""")
                .params(province, from)
                .query((row, i) -> new OfDay(
                        new SiteId(row.getObject("site", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getInt("done"),
                        row.getInt("measured"),
                        row.getObject("median", Integer.class),
                        row.getObject("ninth", Integer.class),
                        row.getObject("longest", Integer.class),
                        row.getInt("missed"),
                        row.getInt("left")))
                .list();
    }
}
