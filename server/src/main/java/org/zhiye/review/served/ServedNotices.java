package org.zhiye.review.served;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.review.served.ServedNotice.How;
import org.zhiye.review.served.ServedNotice.Kind;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.FilingId;
import org.zhiye.vault.Vault;

/** The notices that were served. */
@Component
public class ServedNotices {
    private static final String OBJECTION = "served.objection";
    private static final int SHOWN = 100;
    private static final String SELECT = """
            select s.filing, s.enterprise, s.name, s.kind, s.how, s.at, s.until, s.objected_at, s.objection, f.person
              from served s join filing f on f.id = s.filing\s""";

    private final JdbcClient jdbc;
    private final Vault vault;

    ServedNotices(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(ServedNotice it) {
        jdbc.sql("insert into served (filing, enterprise, name, kind, how, at, until) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        it.filing().value(),
                        it.enterprise().value(),
                        it.name(),
                        it.kind().name(),
                        it.how().name(),
                        Timestamp.from(it.at()),
                        it.until())
                .update();
    }

    /** Who was asked and said nothing may still object until that day. */
    public void told(FilingId filing, LocalDate until) {
        jdbc.sql("update served set kind = 'CANCEL_TOLD', until = ? where filing = ? and kind = 'CANCEL_ASKED'")
                .params(until, filing.value())
                .update();
    }

    void object(Filing it, EnterpriseId enterprise, String words, AccountId by, Instant at) {
        jdbc.sql(
                        "update served set objected_at = ?, objected_by = ?, objection = ? where filing = ? and enterprise = ?")
                .params(
                        Timestamp.from(at),
                        by.value(),
                        vault.seal(it.person().value(), OBJECTION, it.id().value(), words),
                        it.id().value(),
                        enterprise.value())
                .update();
    }

    /** Those of a case, the first served first (1 statement). */
    public List<ServedNotice> of(Filing it) {
        return jdbc.sql(SELECT + "where s.filing = ? order by s.at, s.enterprise")
                .param(it.id().value())
                .query((r, i) -> read(r))
                .list();
    }

    /** Those that an enterprise was told of, the newest first (1 statement); what it is asked stands among its confirmations. */
    List<ServedNotice> to(EnterpriseId enterprise) {
        return jdbc.sql(SELECT
                        + "where s.enterprise = ? and s.kind <> 'CANCEL_ASKED' order by s.at desc, s.filing limit "
                        + SHOWN)
                .param(enterprise.value())
                .query((r, i) -> read(r))
                .list();
    }

    Optional<ServedNotice> to(EnterpriseId enterprise, FilingId filing) {
        return jdbc.sql(SELECT + "where s.enterprise = ? and s.filing = ? and s.kind <> 'CANCEL_ASKED'")
                .params(enterprise.value(), filing.value())
                .query((r, i) -> read(r))
                .optional();
    }

    private ServedNotice read(ResultSet r) throws SQLException {
        var filing = r.getObject("filing", UUID.class);
        var objected = r.getTimestamp("objected_at");
        var words = vault.openTextOrNull(r.getObject("person", UUID.class), OBJECTION, filing, r.getBytes("objection"));
        return new ServedNotice(
                new FilingId(filing),
                new EnterpriseId(r.getObject("enterprise", UUID.class)),
                r.getString("name"),
                Kind.valueOf(r.getString("kind")),
                How.valueOf(r.getString("how")),
                r.getTimestamp("at").toInstant(),
                r.getObject("until", LocalDate.class),
                objected == null ? null : objected.toInstant(),
                words == null ? "" : words);
    }
}
