package org.zhiye.review.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.GroundReason;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;
import org.zhiye.vault.Vault;

/** The employers' reports. */
@Component
public class Reports {
    private static final String FACTS = "employer_report.facts";
    private static final String OBJECTION = "employer_report.objection";
    private static final int SHOWN = 50;
    private static final String SELECT = """
            select id, enterprise, enterprise_name, province, registration, person, reason, facts, at, until, objected_at, objection
              from employer_report\s""";

    private final JdbcClient jdbc;
    private final Vault vault;

    Reports(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @throws Refused if the same enterprise has reported it already */
    void add(Report it, AccountId by) {
        try {
            jdbc.sql("""
                            insert into employer_report (id, enterprise, enterprise_name, province, registration, person, reason,
                                                         facts, reported_by, at, until)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            it.id().value(),
                            it.enterprise().value(),
                            it.enterpriseName(),
                            it.province(),
                            it.registration().value(),
                            it.person().value(),
                            it.reason(),
                            vault.seal(it.person().value(), FACTS, it.id().value(), it.facts()),
                            by.value(),
                            Timestamp.from(it.at()),
                            it.until())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
    }

    void object(Report it, String words, Instant at) {
        jdbc.sql("update employer_report set objected_at = ?, objection = ? where id = ?")
                .params(
                        Timestamp.from(at),
                        vault.seal(it.person().value(), OBJECTION, it.id().value(), words),
                        it.id().value())
                .update();
    }

    /** A person's own (1 statement). */
    Optional<Report> find(ReportId id, PersonId person) {
        return jdbc.sql(SELECT + "where id = ? and person = ?")
                .params(id.value(), person.value())
                .query((r, i) -> read(r))
                .optional();
    }

    /** An enterprise's own, the newest first (1 statement). */
    List<Report> of(EnterpriseId enterprise) {
        return jdbc.sql(SELECT + "where enterprise = ? order by at desc, id limit " + SHOWN)
                .param(enterprise.value())
                .query((r, i) -> read(r))
                .list();
    }

    /** Those about a registration (1 statement). */
    public List<Report> of(RegistrationId registration) {
        return jdbc.sql(SELECT + "where registration = ? order by at desc, id")
                .param(registration.value())
                .query((r, i) -> read(r))
                .list();
    }

    /** Those of some provinces about registrations that still stand; absent: of all provinces (1 statement). */
    public List<Report> open(@Nullable List<String> provinces, LocalDate today) {
        return jdbc.sql(SELECT + """
                        where (? or province = any(?))
                          and exists (select from standing s where s.registration = employer_report.registration
                                         and s.known_to = 'infinity' and s.valid @> ?::date and s.state in ('VALID', 'SUSPENDED'))
                        order by at desc, id limit\s""" + SHOWN)
                .params(provinces == null, provinces == null ? new String[0] : provinces.toArray(String[]::new), today)
                .query((r, i) -> read(r))
                .list();
    }

    private Report read(ResultSet r) throws SQLException {
        var id = r.getObject("id", UUID.class);
        var person = r.getObject("person", UUID.class);
        var objected = r.getTimestamp("objected_at");
        var words = vault.openTextOrNull(person, OBJECTION, id, r.getBytes("objection"));
        return new Report(
                new ReportId(id),
                new EnterpriseId(r.getObject("enterprise", UUID.class)),
                r.getString("enterprise_name"),
                r.getString("province"),
                new RegistrationId(r.getObject("registration", UUID.class)),
                new PersonId(person),
                r.getString("reason"),
                vault.openText(person, FACTS, id, r.getBytes("facts")),
                r.getTimestamp("at").toInstant(),
                r.getObject("until", LocalDate.class),
                objected == null ? null : objected.toInstant(),
                words == null ? "" : words);
    }
}
