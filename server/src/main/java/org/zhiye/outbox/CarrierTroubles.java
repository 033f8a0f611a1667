package org.zhiye.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;

/** What carriers refused, counted by day, carrier and reason. */
@Component
class CarrierTroubles {
    private final JdbcClient jdbc;
    private final Day day;
    private final MeterRegistry meters;

    CarrierTroubles(JdbcClient jdbc, Day day, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.day = day;
        this.meters = meters;
    }

    /** A kind of trouble on one day. */
    record Counted(LocalDate day, String carrier, Trouble trouble, String reason, int times) {}

    void add(String carrier, NotSent e) {
        meters.counter(
                        "zhiye.outbox.trouble",
                        "carrier",
                        carrier,
                        "trouble",
                        e.trouble().name())
                .increment();
        jdbc.sql("""
                        insert into carrier_trouble as t (day, carrier, trouble, reason, times, last_at)
                        values (?, ?, ?, ?, 1, now())
                        on conflict (day, carrier, trouble, reason) do update set times = t.times + 1, last_at = now()""")
                .params(day.today(), carrier, e.trouble().name(), e.reason())
                .update();
    }

    List<Counted> since(LocalDate first) {
        return jdbc.sql("""
                        select day, carrier, trouble, reason, times from carrier_trouble
                         where day >= ? order by day desc, times desc, carrier, reason limit 100""")
                .param(first)
                .query((row, i) -> new Counted(
                        row.getObject("day", LocalDate.class),
                        row.getString("carrier"),
                        Trouble.valueOf(row.getString("trouble")),
                        row.getString("reason"),
                        row.getInt("times")))
                .list();
    }
}
