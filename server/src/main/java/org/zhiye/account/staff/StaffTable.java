package org.zhiye.account.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Grant;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;

/** Officers' accounts and their roles. */
@Component
class StaffTable {
    private static final String SELECT = """
            select a.id, a.username, a.name, a.state, a.created, a.password = '!' as unopened,
                   array(select g.role || ' ' || g.jurisdiction from role_grant g where g.account = a.id order by g.role) as grants
              from account a where a.kind = 'STAFF'""";

    private final JdbcClient jdbc;

    StaffTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An officer.
     *
     * @param unopened has not set a password yet
     */
    record Officer(
            AccountId id,
            String username,
            String name,
            boolean active,
            boolean unopened,
            Instant created,
            List<Grant> grants) {}

    /**
     * Officers by user name.
     *
     * @param after the last one of the page before; empty: from the beginning
     */
    List<Officer> list(String after, int limit) {
        return jdbc.sql(SELECT + " and a.username > ? order by a.username limit ?")
                .params(after, limit)
                .query((row, i) -> officer(row))
                .list();
    }

    Optional<Officer> find(AccountId id) {
        return jdbc.sql(SELECT + " and a.id = ?")
                .param(id.value())
                .query((row, i) -> officer(row))
                .optional();
    }

    private static Officer officer(ResultSet row) throws SQLException {
        var grants = new ArrayList<Grant>();
        for (String text : (String[]) row.getArray("grants").getArray()) {
            int space = text.indexOf(' ');
            grants.add(new Grant(Role.valueOf(text.substring(0, space)), text.substring(space + 1)));
        }
        return new Officer(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                row.getString("state").equals("ACTIVE"),
                row.getBoolean("unopened"),
                row.getTimestamp("created").toInstant(),
                List.copyOf(grants));
    }

    /** Roles were added: sessions end, since they hold the roles they began with. */
    void rolesChanged(AccountId id) {
        jdbc.sql("update account set roles_version = roles_version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    boolean close(AccountId id) {
        return jdbc.sql(
                                "update account set state = 'CLOSED', closed_at = now() where id = ? and kind = 'STAFF' and state = 'ACTIVE'")
                        .param(id.value())
                        .update()
                == 1;
    }
}
