package org.zhiye.account.closing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.AccountId;

/** The table of accounts where practitioners' accounts end: lapsed, closed, forgotten. */
@Component
class AccountEnds {
    private final JdbcClient jdbc;

    AccountEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Accounts that were opened longer ago than that, and whose holders were never verified. */
    List<AccountId> unverifiedFor(Duration life) {
        return jdbc.sql("""
                select id from account where kind = 'PRACTITIONER' and state = 'ACTIVE' and not verified
                   and created < now() - cast(? as interval) order by id""")
                .param(life.toString())
                .query((row, i) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    /** @return whether it was still unverified, and is closed now */
    boolean lapse(AccountId id) {
        return jdbc.sql("""
                update account set state = 'CLOSED', closed_at = now(), mobile_index = null
                 where id = ? and state = 'ACTIVE' and not verified""").param(id.value()).update() == 1;
    }

    /** Its mobile number and document are free from now on. */
    void close(AccountId id, String state) {
        jdbc.sql(
                        "update account set state = ?, closed_at = now(), mobile_index = null where id = ? and state = 'ACTIVE'")
                .params(state, id.value())
                .update();
    }

    /** Practitioners' accounts that were closed longer ago than that, and of which something is still there. */
    List<AccountId> closedFor(Duration time) {
        return jdbc.sql("""
                select id from account where kind = 'PRACTITIONER' and state <> 'ACTIVE' and forgotten_at is null
                   and closed_at < now() - cast(? as interval) order by closed_at, id""")
                .param(time.toString())
                .query((row, i) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Leaves nothing of a closed account but that there was one, and when it ended. */
    void forget(AccountId id) {
        jdbc.sql("delete from former_identity where person = ?")
                .param(id.value())
                .update();
        jdbc.sql("""
                update account set forgotten_at = now(), name = '', human = gen_random_uuid(), document_type = null,
                       document_country = null, document_index = null, number_index = null, document_sealed = null, birth_date = null,
                       sex = null, mobile_index = null, mobile_sealed = null, password = '', reset_password = null, reset_due = null
                 where id = ? and state <> 'ACTIVE'""").param(id.value()).update();
    }
}
