package org.zhiye.enterprise.agent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;

/** The table of those who act for enterprises. */
@Component
class Agents {
    private final JdbcClient jdbc;
    private final Accounts accounts;

    Agents(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** Somebody who acts for an enterprise. */
    record Acting(AccountId account, String name, boolean manager, Instant since) {}

    boolean hasManager(EnterpriseId enterprise) {
        return jdbc.sql("""
                select exists (select from enterprise_agent where enterprise = ? and manager and until is null)""").param(enterprise.value()).query(Boolean.class).single();
    }

    /** All of them, the manager first (2 statements). */
    List<Acting> of(EnterpriseId enterprise) {
        record Row(AccountId account, boolean manager, Instant since) {}
        var rows = jdbc.sql("""
                        select account, manager, since from enterprise_agent where enterprise = ? and until is null
                         order by manager desc, since""")
                .param(enterprise.value())
                .query((row, i) -> new Row(
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getBoolean("manager"),
                        row.getTimestamp("since").toInstant()))
                .list();
        var names = accounts.namesOf(rows.stream().map(Row::account).toList());
        return rows.stream()
                .map(it -> new Acting(it.account(), names.getOrDefault(it.account(), ""), it.manager(), it.since()))
                .toList();
    }

    /** How many codes for colleagues are out. */
    int invitations(EnterpriseId enterprise) {
        return jdbc.sql("""
                        select count(*) from activation
                         where enterprise = ? and kind = 'INVITATION' and used_at is null and expires > now()""").param(enterprise.value()).query(Integer.class).single();
    }
}
