package org.zhiye.filing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.Uuid7;

/** What acceptors asked to be corrected: field and reason, once for everything. */
@Component
public class Corrections {
    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of the sending back: all at once, field and reason. */
    public void ask(Filing filing, Map<String, String> reasons, Instant at) {
        jdbc.sql("""
                        insert into correction (id, filing, round, field, reason, asked_at)
                        select a.id, ?, ?, a.field, a.reason, ? from unnest(?::uuid[], ?::text[], ?::text[]) as a(id, field, reason)""")
                .params(
                        filing.id().value(),
                        filing.round(),
                        Timestamp.from(at),
                        reasons.keySet().stream().map(field -> Uuid7.next()).toArray(UUID[]::new),
                        reasons.keySet().toArray(String[]::new),
                        reasons.values().toArray(String[]::new))
                .update();
    }

    /** A correction that was asked for. */
    public record Asked(String field, String reason) {}

    /** All that was asked of a case. */
    public List<Asked> of(Filing filing) {
        return jdbc.sql("select field, reason from correction where filing = ? order by asked_at, id")
                .param(filing.id().value())
                .query((r, i) -> new Asked(r.getString("field"), r.getString("reason")))
                .list();
    }
}
