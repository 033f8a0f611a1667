package org.zhiye.filing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    /** In the transaction of the sending back. */
    public void ask(Filing filing, String field, String reason, Instant at) {
        jdbc.sql("insert into correction (id, filing, round, field, reason, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(Uuid7.next(), filing.id().value(), filing.round(), field, reason, Timestamp.from(at))
                .update();
    }

    /** All that was asked of a case. */
    public List<FormPage.Asked> of(Filing filing) {
        return jdbc.sql("select field, reason from correction where filing = ? order by asked_at, id")
                .param(filing.id().value())
                .query((r, i) -> new FormPage.Asked(r.getString("field"), r.getString("reason")))
                .list();
    }
}
