package org.zhiye.account.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.AccountSettings;
import org.zhiye.ground.DailyJob;
import org.zhiye.ground.Deeds;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;

/** Closes accounts whose holders were never verified, and throws away captchas, links and sessions that are over. */
@Component
class Lapsing implements DailyJob {
    private static final String SESSIONS_OVER = "delete from session where last_seen < now() - interval '12 hours'";

    private final AccountEnds table;
    private final Ending ending;
    private final Outbox outbox;
    private final Deeds deeds;
    private final AccountSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Lapsing(
            AccountEnds table,
            Ending ending,
            Outbox outbox,
            Deeds deeds,
            AccountSettings settings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.ending = ending;
        this.outbox = outbox;
        this.deeds = deeds;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "account.lapse";
    }

    @Override
    public int run(LocalDate today) {
        jdbc.sql("delete from spent where until < now()").update();
        jdbc.sql("delete from invitation where until < now()").update();
        jdbc.sql(SESSIONS_OVER).update();
        int closed = 0;
        for (AccountId account : table.unverifiedFor(settings.unverifiedLife())) {
            closed += Objects.requireNonNull(transaction.execute(status -> close(account)));
        }
        return closed;
    }

    private int close(AccountId account) {
        deeds.lock(account.value());
        if (!table.lapse(account)) {
            return 0;
        }
        ending.erased(account);
        outbox.smsTo(account, "notice.account.closed_lapsed", List.of());
        deeds.happened(new AccountDeed.Closed(new PersonId(account.value()), "lapsed"));
        return 1;
    }
}
