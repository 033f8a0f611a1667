package org.zhiye.enterprise.missing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.vault.Vault;

/** The table of requests. The contact is sealed under the asker's key. */
@Component
class Requests {
    private static final String CONTACT = "enterprise_request.contact";
    private static final String COLUMNS = """
            select r.id, r.asker, r.name, r.uscc, r.province, r.contact_sealed, r.state, r.at, coalesce(r.reason, '') as reason
              from enterprise_request r""";
    // the officer's province, or * for all
    private static final String MINE = " (:place = '*' or r.province = any(string_to_array(:place, ',')))";

    private final JdbcClient jdbc;
    private final Vault vault;

    Requests(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(RequestId id, AccountId asker, String name, String uscc, String province, String contact) {
        jdbc.sql("""
                insert into enterprise_request (id, asker, name, uscc, province, contact_sealed)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        asker.value(),
                        name,
                        uscc,
                        province,
                        vault.seal(asker.value(), CONTACT, id.value(), contact))
                .update();
    }

    /** Requests of this person, the newest first. */
    List<Request> of(AccountId asker, int most) {
        return jdbc.sql(COLUMNS + " where r.asker = ? order by r.at desc limit ?")
                .params(asker.value(), most)
                .query((row, i) -> row(row, ""))
                .list();
    }

    int open(AccountId asker) {
        return jdbc.sql("select count(*) from enterprise_request where asker = ? and state = 'PENDING'")
                .param(asker.value())
                .query(Integer.class)
                .single();
    }

    boolean asks(AccountId asker, String uscc) {
        return jdbc.sql("""
                select exists (select from enterprise_request where asker = ? and uscc = ? and state = 'PENDING')""").params(asker.value(), uscc).query(Boolean.class).single();
    }

    /** What waits for the officers of a place, the oldest first. */
    List<Request> waiting(String place, int most) {
        return jdbc.sql(COLUMNS + " where r.state = 'PENDING' and" + MINE + " order by r.at limit :most")
                .param("place", place)
                .param("most", most)
                .query((row, i) -> row(row, ""))
                .list();
    }

    /** A request within the officer's place, decided or not; with its contact. */
    Optional<Request> find(RequestId id, String place) {
        return jdbc.sql(COLUMNS + " where r.id = :id and" + MINE)
                .param("id", id.value())
                .param("place", place)
                .query((row, i) -> row(row, contact(row)))
                .optional();
    }

    /** Ends all open requests for the credit code in this province; false if the one decided on was not open any more. */
    boolean added(RequestId id, String uscc, String province, EnterpriseId enterprise, AccountId by) {
        var ended = jdbc.sql("""
                update enterprise_request set state = 'ADDED', decided_at = now(), decided_by = :by, enterprise = :enterprise
                 where state = 'PENDING' and (id = :id or uscc = :uscc and province = :province) returning id""")
                .param("by", by.value())
                .param("enterprise", enterprise.value())
                .param("id", id.value())
                .param("uscc", uscc)
                .param("province", province)
                .query(UUID.class)
                .list();
        return ended.contains(id.value());
    }

    List<AccountId> askersOf(EnterpriseId enterprise) {
        return jdbc.sql("select distinct asker from enterprise_request where enterprise = ?")
                .param(enterprise.value())
                .query((row, i) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean declined(RequestId id, String reason, AccountId by) {
        return jdbc.sql("""
                update enterprise_request set state = 'DECLINED', decided_at = now(), decided_by = ?, reason = ?
                 where id = ? and state = 'PENDING'""").params(by.value(), reason, id.value()).update() == 1;
    }

    private String contact(ResultSet row) throws SQLException {
        return vault.openText(
                row.getObject("asker", UUID.class),
                CONTACT,
                row.getObject("id", UUID.class),
                row.getBytes("contact_sealed"));
    }

    private static Request row(ResultSet row, String contact) throws SQLException {
        return new Request(
                new RequestId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("asker", UUID.class)),
                row.getString("name"),
                row.getString("uscc"),
                row.getString("province"),
                contact,
                Request.State.valueOf(row.getString("state")),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"));
    }
}
