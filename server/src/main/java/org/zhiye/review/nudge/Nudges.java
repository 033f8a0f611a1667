package org.zhiye.review.nudge;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Nudging;
import org.zhiye.ground.Day;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.FilingId;

/** How often the offices of a case were reminded, and whether one may be reminded again (1 statement). */
@Component
public class Nudges implements Nudging {
    private final JdbcClient jdbc;
    private final ReferenceData reference;
    private final Day day;

    Nudges(JdbcClient jdbc, ReferenceData reference, Day day) {
        this.jdbc = jdbc;
        this.reference = reference;
        this.day = day;
    }

    private record Sent(int count, @Nullable LocalDate last) {}

    @Override
    public May may(Filing it) {
        if (!late(it)) {
            return May.NOT;
        }
        var sent = sent(it.id());
        if (sent.last() == null) {
            return new May(true, null, 0);
        }
        int apart = reference.policies().version(it.policy()).limits().nudgeDays();
        var next = reference.workingDays().due(sent.last(), apart);
        boolean now = !day.today().isBefore(next);
        return new May(now, now ? null : next, sent.count());
    }

    /** An authority has the case, and its last day is over. */
    private boolean late(Filing it) {
        boolean authority = switch (it.turn()) {
            case PROVINCE, MINISTRY, OTHER -> true;
            case PERSON, ENTERPRISE, NOBODY -> false;
        };
        return it.open() && authority && it.due() != null && it.due().isBefore(day.today());
    }

    private Sent sent(FilingId filing) {
        return jdbc.sql("select count(*), max(day) from nudge where filing = ?")
                .param(filing.value())
                .query((r, i) -> new Sent(r.getInt(1), r.getObject(2, LocalDate.class)))
                .single();
    }

    void add(FilingId filing, int n, Instant at) {
        jdbc.sql("insert into nudge (filing, n, day, at) values (?, ?, ?, ?)")
                .params(filing.value(), n, day.today(), Timestamp.from(at))
                .update();
    }
}
