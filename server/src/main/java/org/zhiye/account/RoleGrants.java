package org.zhiye.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Grant;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.SealedTable;
import org.zhiye.vault.Vault;

/** What accounts may do, and where; each row sealed, which is looked at at every log-in. */
@Component
public class RoleGrants implements SealedTable {
    private static final String TABLE = "role_grant";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RowSeals seals;

    RoleGrants(JdbcClient jdbc, Vault vault, RowSeals seals) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.seals = seals;
    }

    public void add(AccountId account, Grant grant, @Nullable AccountId by) {
        jdbc.sql("""
                insert into role_grant (account, role, jurisdiction, granted_by, mac)
                values (:account, :role, :jurisdiction, :by, :mac)""")
                .param("account", account.value())
                .param("role", grant.role().name())
                .param("jurisdiction", grant.jurisdiction())
                .param("by", by == null ? null : by.value())
                .param(
                        "mac",
                        seals.seal(
                                account.value(),
                                TABLE,
                                id(account, grant.role().name()),
                                account.value(),
                                grant.role().name(),
                                grant.jurisdiction()))
                .update();
    }

    /** Takes a role back, and with it every session. @return whether it was there */
    public boolean remove(AccountId account, Role role) {
        boolean gone = jdbc.sql("""
                with gone as (delete from role_grant where account = :id and role = :role returning account)
                update account set roles_version = roles_version + 1 where id in (select account from gone)""")
                        .param("id", account.value())
                        .param("role", role.name())
                        .update()
                == 1;
        if (gone) {
            seals.gone(account.value(), TABLE, id(account, role.name()));
        }
        return gone;
    }

    /** Whether all roles of the account bear their seals. */
    boolean areSealed(AccountId account) {
        record Sealed(String role, String jurisdiction, byte[] mac) {}
        return jdbc
                .sql("select role, jurisdiction, mac from role_grant where account = ?")
                .param(account.value())
                .query((r, i) -> new Sealed(r.getString(1), r.getString(2), r.getBytes(3)))
                .list()
                .stream()
                .allMatch(it ->
                        Arrays.equals(it.mac(), vault.rowMac(TABLE, account.value(), it.role(), it.jurisdiction())));
    }

    private static String id(AccountId account, String role) {
        return account + "/" + role;
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public String sql() {
        return """
                select account as subject, account || '/' || role as row_id, role, jurisdiction, mac
                  from role_grant order by account, role""";
    }

    @Override
    public Object[] values(ResultSet row) throws SQLException {
        return new Object[] {row.getObject("subject", UUID.class), row.getString("role"), row.getString("jurisdiction")
        };
    }
}
