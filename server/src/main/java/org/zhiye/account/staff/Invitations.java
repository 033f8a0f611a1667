package org.zhiye.account.staff;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.AccountSettings;
import org.zhiye.shared.AccountId;
import org.zhiye.vault.Vault;

/** One-time links that open an officer's account; the table holds a keyed fingerprint only. */
@Component
class Invitations {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 24;
    private static final int LONGEST = 64;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AccountSettings settings;

    Invitations(JdbcClient jdbc, Vault vault, AccountSettings settings) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings;
    }

    /** @param account absent: whoever has the link makes the first administrator's account */
    record Invitation(Optional<AccountId> account) {}

    /**
     * A new link; earlier ones for the same account are void.
     *
     * @return the secret part of its address
     */
    @Transactional
    public String issue(@Nullable AccountId account) {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var whose = account == null ? null : account.value();
        jdbc.sql("delete from invitation where account is not distinct from :account or until < now()")
                .param("account", whose)
                .update();
        jdbc.sql(
                        "insert into invitation (mac, account, until) values (:mac, :account, now() + cast(:life as interval))")
                .param("mac", mac(secret))
                .param("account", whose)
                .param("life", settings.invitationLife().toString())
                .update();
        return secret;
    }

    Optional<Invitation> find(@Nullable String secret) {
        if (secret == null || secret.isEmpty() || secret.length() > LONGEST) {
            return Optional.empty();
        }
        return jdbc.sql("select account from invitation where mac = ? and until > now()")
                .param(mac(secret))
                .query((row, i) -> new Invitation(
                        Optional.ofNullable(row.getObject(1, UUID.class)).map(AccountId::new)))
                .optional();
    }

    /** @return whether it was there; it is not any more */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(String secret) {
        return jdbc.sql("delete from invitation where mac = ? and until > now()")
                        .param(mac(secret))
                        .update()
                == 1;
    }

    private byte[] mac(String secret) {
        return vault.codeMac("invitation", secret);
    }
}
