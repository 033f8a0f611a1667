package org.zhiye.otp;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Vault;

/**
 * One-time codes by SMS: six digits, five minutes, five tries, one success, for one purpose, one account or visitor and one number.
 * The table holds a keyed fingerprint only.
 */
@Component
public class Codes {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int TRIES = 5;
    private static final int RANGE = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String PUT = """
            insert into otp (id, purpose, bound, mobile_index, hmac, expires)
            values (?, ?, ?, ?, ?, now() + interval '5 minutes')
            on conflict (purpose, bound, mobile_index) do update
               set id = excluded.id, hmac = excluded.hmac, expires = excluded.expires, tries = 0, used_at = null""";

    // the try is counted before it is compared, and both in one statement: parallel tries can't outrun the count
    private static final String SPEND = """
            with seen as (select id, tries, used_at, expires from otp
                           where purpose = :purpose and bound = :bound and mobile_index = :mobile),
                 tried as (update otp set tries = otp.tries + 1, used_at = case when hmac = :hmac then now() end
                            from seen where otp.id = seen.id
                             and otp.used_at is null and otp.tries < 5 and otp.expires > now()
                           returning otp.used_at is not null as fits)
            select case when tried.fits then 'OK'
                        when not tried.fits then 'WRONG'
                        when seen.used_at is null and seen.expires > now() and seen.tries >= 5 then 'USED_UP'
                        else 'EXPIRED_OR_NONE' end
              from (select 1) one left join seen on true left join tried on true""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Outbox outbox;
    private final CodeBudgets budgets;
    private final TransactionTemplate transaction;

    Codes(JdbcClient jdbc, Vault vault, Outbox outbox, CodeBudgets budgets, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.outbox = outbox;
        this.budgets = budgets;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sends a code, if the budgets allow it; in a short transaction of its own.
     *
     * @param boundTo the account's id, or for a visitor what only that visitor can show again
     * @param address where the request comes from
     */
    public Sent send(Purpose purpose, String boundTo, MobileNumber to, Language language, String address) {
        return inOwnTransaction(to.value(), purpose, boundTo, address, code -> {
            put(purpose, boundTo, mobile(to), hmac(purpose, boundTo, to, code));
            outbox.sms(to, purpose.template(), language, "code|" + boundTo, Map.of("0", code), LIFE);
        });
    }

    /** As {@link #send}, by e-mail to an address that somebody logged in says is the own. */
    public Sent mail(Purpose purpose, String boundTo, String to, Language language, String address) {
        return inOwnTransaction("mail|" + to, purpose, boundTo, address, code -> {
            put(purpose, boundTo, mailbox(to), vault.codeMac(purpose + "|" + boundTo + "|" + to, code));
            outbox.mail(to, purpose.template(), language, "code|" + boundTo, List.of(code), LIFE);
        });
    }

    /** As {@link #spend}, for a code that went by e-mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Spent spendMail(Purpose purpose, String boundTo, String to, String typed) {
        var hmac = vault.codeMac(purpose + "|" + boundTo + "|" + to, Normal.compact(typed));
        return spend(purpose, boundTo, mailbox(to), hmac);
    }

    private byte[] mailbox(String to) {
        return vault.index("mail", to);
    }

    /**
     * Does all that {@link #send} does but send: for a number that nobody has told us, so that the answer to an unknown name takes
     * as long as the one to a known.
     */
    public Sent pretend(Purpose purpose, String boundTo, String instead, String address) {
        return inOwnTransaction(instead, purpose, boundTo, address, code -> {
            put(purpose, boundTo, nobody(instead), vault.codeMac("nobody", code));
        });
    }

    /** As {@link #spend}, for a code that was only pretended: counts the try, and never fits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Spent spendPretended(Purpose purpose, String boundTo, String instead, String typed) {
        return spend(purpose, boundTo, nobody(instead), vault.codeMac("nobody|" + boundTo, typed));
    }

    /** As {@link #waiting}, for a code that was only pretended. */
    public boolean pretended(Purpose purpose, String boundTo, String instead) {
        return waiting(purpose, boundTo, nobody(instead));
    }

    /** Takes from a budget as a code to a number would: for a claim whose number must not show in the answer. */
    public Sent allow(Purpose purpose, String claim) {
        return budgets.allow(purpose, claim);
    }

    private byte[] nobody(String instead) {
        return vault.index("nobody", instead);
    }

    private interface Sending {
        void of(String code);
    }

    private Sent inOwnTransaction(String number, Purpose purpose, String boundTo, String address, Sending sending) {
        var sent = transaction.execute(status -> {
            var refused = budgets.refusal(number, purpose, boundTo, address);
            if (refused != null) {
                status.setRollbackOnly();
                return refused;
            }
            sending.of("%06d".formatted(RANDOM.nextInt(RANGE)));
            return budgets.sent();
        });
        return java.util.Objects.requireNonNull(sent);
    }

    /**
     * Tries a code, in the caller's transaction. A wrong one must be committed, or its try would not count: answer with a value, do not
     * throw.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Spent spend(Purpose purpose, String boundTo, MobileNumber to, String typed) {
        return spend(purpose, boundTo, mobile(to), hmac(purpose, boundTo, to, Normal.compact(typed)));
    }

    private Spent spend(Purpose purpose, String boundTo, byte[] mobile, byte[] hmac) {
        return jdbc.sql(SPEND)
                .param("purpose", purpose.name())
                .param("bound", boundTo)
                .param("mobile", mobile)
                .param("hmac", hmac)
                .query((row, i) -> Spent.valueOf(row.getString(1)))
                .single();
    }

    /** Whether a code is under way that has tries left; asked before dear work, so that nobody has it done without a code. */
    public boolean waiting(Purpose purpose, String boundTo, MobileNumber to) {
        return waiting(purpose, boundTo, mobile(to));
    }

    private boolean waiting(Purpose purpose, String boundTo, byte[] mobile) {
        return jdbc.sql("""
                select exists (select 1 from otp where purpose = ? and bound = ? and mobile_index = ?
                               and used_at is null and tries < ? and expires > now())""")
                .params(purpose.name(), boundTo, mobile, TRIES)
                .query(Boolean.class)
                .single();
    }

    private byte[] mobile(MobileNumber number) {
        return vault.index("mobile", number.value());
    }

    private void put(Purpose purpose, String boundTo, byte[] mobile, byte[] hmac) {
        jdbc.sql(PUT)
                .params(Uuid7.next(), purpose.name(), boundTo, mobile, hmac)
                .update();
    }

    private byte[] hmac(Purpose purpose, String boundTo, MobileNumber to, String code) {
        return vault.codeMac(purpose + "|" + boundTo + "|" + to.value(), code);
    }
}
