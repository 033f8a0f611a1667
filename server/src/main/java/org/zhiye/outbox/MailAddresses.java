package org.zhiye.outbox;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.shared.AccountId;
import org.zhiye.vault.Vault;

/** Confirmed e-mail addresses. Whoever has none here is never written to. */
@Component
public class MailAddresses {
    private static final String COLUMN = "mail_address.sealed";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Carriers carriers;

    MailAddresses(JdbcClient jdbc, Vault vault, Carriers carriers) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.carriers = carriers;
    }

    /**
     * An address that its holder confirmed.
     *
     * @param wanted whether messages go there
     * @param refusal what the mailbox said when it refused for good; absent: it did not
     */
    public record Address(
            String value, boolean wanted, @Nullable String refusal) {
        boolean used() {
            return wanted && refusal == null;
        }

        @Override
        public String toString() {
            return "Address";
        }
    }

    /** Whether this installation sends e-mail at all. */
    public boolean offered() {
        return carriers.mail().isPresent();
    }

    /** 1 statement. */
    public Optional<Address> of(AccountId account) {
        return jdbc.sql("select sealed, wanted, refusal from mail_address where account = ?")
                .param(account.value())
                .query((row, i) -> new Address(
                        vault.openText(account.value(), COLUMN, account.value(), row.getBytes("sealed")),
                        row.getBoolean("wanted"),
                        row.getString("refusal")))
                .optional();
    }

    /** The holder proved the address: messages go there from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(AccountId account, String address) {
        UUID id = account.value();
        jdbc.sql("""
                        insert into mail_address (account, address_index, sealed, wanted) values (?, ?, ?, true)
                        on conflict (account) do update set address_index = excluded.address_index, sealed = excluded.sealed,
                            wanted = true, confirmed_at = now(), refused_at = null, refusal = null""")
                .params(id, index(vault, address), vault.seal(id, COLUMN, id, address))
                .update();
    }

    /** Whether messages go there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wanted(AccountId account, boolean wanted) {
        jdbc.sql("update mail_address set wanted = ? where account = ?")
                .params(wanted, account.value())
                .update();
    }

    /** The holder now writes another address: nothing more goes to the old one, which may be somebody else's tomorrow. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replaced(AccountId account, String by) {
        jdbc.sql("delete from mail_address where account = ? and address_index <> ?")
                .params(account.value(), index(vault, by))
                .update();
    }

    /** The account ends, and its address with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(AccountId account) {
        jdbc.sql("delete from mail_address where account = ?")
                .param(account.value())
                .update();
    }

    void refused(AccountId account, String reason) {
        jdbc.sql("update mail_address set refused_at = now(), refusal = ? where account = ?")
                .params(reason, account.value())
                .update();
    }

    static byte[] index(Vault vault, String address) {
        return vault.index("mail", address);
    }
}
