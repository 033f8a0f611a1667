package org.zhiye.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Caller;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Vault;

/** New numbers that were proved at a counter and wait for a second officer: two hours, while the person is there. */
@Component
class MobileResets {
    private static final String SEALED = "mobile_reset.mobile_sealed";
    private static final String WAITS = "state = 'OPEN' and proposed_at > now() - interval '2 hours'";
    private static final String SELECT =
            "select id, person, province, mobile_sealed, proposed_by, proposed_human, proposed_at, seen from mobile_reset where "
                    + WAITS;

    private final JdbcClient jdbc;
    private final Vault vault;

    MobileResets(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * One that waits.
     *
     * @param human the person behind the first officer's account
     * @param seen fingerprint of what the first officer saw
     */
    record Waiting(
            UUID id,
            PersonId person,
            String province,
            MobileNumber mobile,
            AccountId officer,
            UUID human,
            Instant at,
            String seen) {}

    Optional<Waiting> of(PersonId person) {
        return jdbc.sql(SELECT + " and person = ?")
                .param(person.value())
                .query((row, i) -> waiting(row))
                .optional();
    }

    /** Those of the officer's provinces, the longest first. */
    List<Waiting> waiting(Caller officer, int most) {
        return jdbc.sql(SELECT
                        + " and (:places = '*' or province = '' or province = any(string_to_array(:places, ',')))"
                        + " order by proposed_at limit :most")
                .param("places", officer.jurisdiction(Role.DESK_OFFICER).orElse(""))
                .param("most", most)
                .query((row, i) -> waiting(row))
                .list();
    }

    /** In place of one that nobody confirmed in time. */
    void propose(PersonId person, String province, MobileNumber mobile, Caller officer, String seen) {
        jdbc.sql("update mobile_reset set state = 'BACK', mobile_sealed = null where person = ? and state = 'OPEN'")
                .param(person.value())
                .update();
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into mobile_reset (id, person, province, mobile_sealed, state, proposed_by, proposed_human, seen)
                        values (?, ?, ?, ?, 'OPEN', ?, ?, ?)""")
                .params(
                        id,
                        person.value(),
                        province,
                        vault.seal(person.value(), SEALED, id, mobile.value()),
                        officer.id().value(),
                        Objects.requireNonNull(officer.human()),
                        seen)
                .update();
    }

    /** Ends one, and throws the number away. @return false if it has ended meanwhile */
    boolean end(Waiting it, boolean done) {
        return jdbc.sql("update mobile_reset set state = ?, mobile_sealed = null where id = ? and " + WAITS)
                        .params(done ? "DONE" : "BACK", it.id())
                        .update()
                == 1;
    }

    /** Throws away the numbers of those that nobody confirmed. @return how many */
    int forget() {
        return jdbc.sql("update mobile_reset set state = 'BACK', mobile_sealed = null"
                        + " where state = 'OPEN' and proposed_at < now() - interval '2 hours'")
                .update();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = row.getObject("person", UUID.class);
        return new Waiting(
                id,
                new PersonId(person),
                row.getString("province"),
                new MobileNumber(vault.openText(person, SEALED, id, row.getBytes("mobile_sealed"))),
                new AccountId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_human", UUID.class),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("seen"));
    }
}
