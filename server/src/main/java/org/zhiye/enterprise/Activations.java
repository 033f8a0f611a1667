package org.zhiye.enterprise;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Vault;

/**
 * One-time codes that open an agent's account: 60 random bits, readable over the telephone, good for one enterprise. Only a keyed
 * fingerprint of each is kept.
 */
@Component
public class Activations {
    private static final int TRIES_PER_HOUR = 10;

    private static final String COUNT = """
            insert into activation_try as t (enterprise, address, tries) values (?, ?, 1)
            on conflict (enterprise, address) do update set
                   tries = case when t.since < now() - interval '1 hour' then 1 else t.tries + 1 end,
                   since = case when t.since < now() - interval '1 hour' then now() else t.since end
            returning tries""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final EnterpriseSettings settings;

    Activations(JdbcClient jdbc, Vault vault, EnterpriseSettings settings) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings;
    }

    /** Why there is a code, and so what it gives. */
    public enum Kind {
        /** posted to the registered address: opens the manager's account */
        LETTER,
        /** an application that the province has granted: opens the manager's account */
        APPLICATION,
        /** from the manager: opens an agent's account */
        INVITATION;

        public boolean makesManager() {
            return this != INVITATION;
        }
    }

    /**
     * A code that somebody has shown.
     *
     * @param reason the case, the application, or the account of the manager who invited
     */
    public record Shown(UUID id, Kind kind, UUID reason, boolean used, boolean expired) {}

    /**
     * A code for the letter to an enterprise that nobody acts for yet; in the caller's transaction. It is not kept in clear: it must go
     * into the letter now.
     *
     * @param forCase the case that the letter is about
     * @return in groups of four: ABCD-EFGH-JKLM
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(EnterpriseId id, UUID forCase) {
        return issue(Kind.LETTER, id, forCase);
    }

    /** How many days a code is good for, to be said in the letter. */
    public int days() {
        return settings.activationDays();
    }

    /** As the other, for any reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(Kind kind, EnterpriseId id, UUID reason) {
        var code = CheckCode.next();
        jdbc.sql("""
                        insert into activation (id, enterprise, kind, reason, mac, expires)
                        values (?, ?, ?, ?, ?, now() + make_interval(days => ?))""")
                .params(Uuid7.next(), id.value(), kind.name(), reason, mac(id, code.value()), settings.activationDays())
                .update();
        return code.grouped();
    }

    /** Counts a try from this address; false if there were too many within the hour. */
    public boolean mayTry(EnterpriseId id, String address) {
        int tries = jdbc.sql(COUNT)
                .params(id.value(), vault.index("address", address))
                .query(Integer.class)
                .single();
        return tries <= TRIES_PER_HOUR;
    }

    /** A right code doesn't count against who typed it. */
    public void forgetTries(EnterpriseId id, String address) {
        jdbc.sql("delete from activation_try where enterprise = ? and address = ?")
                .params(id.value(), vault.index("address", address))
                .update();
    }

    /** The enterprise's code that was typed, if it is one; whether it is still good. */
    public Optional<Shown> find(EnterpriseId id, String typed) {
        return jdbc.sql("""
                        select id, kind, reason, used_at is not null as used, expires <= now() as expired
                          from activation where enterprise = ? and mac = ?""")
                .params(id.value(), mac(id, Normal.documentNumber(typed)))
                .query((row, i) -> new Shown(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("reason", UUID.class),
                        row.getBoolean("used"),
                        row.getBoolean("expired")))
                .optional();
    }

    /** Uses the code; false if it was used or ran out meanwhile. */
    public boolean use(UUID activation, AccountId by) {
        return jdbc.sql("""
                                update activation set used_at = now(), used_by = ?
                                 where id = ? and used_at is null and expires > now()""").params(by.value(), activation).update() == 1;
    }

    private byte[] mac(EnterpriseId id, String code) {
        return vault.codeMac("activation|" + id, code);
    }
}
