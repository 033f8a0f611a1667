package org.zhiye.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.outbox.MailAddresses;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.vault.Vault;

/** Personal information. */
@Component
public class Profiles {
    static final String SAVED = "/me/profile?saved=yes";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Deeds deeds;
    private final MailAddresses addresses;

    Profiles(JdbcClient jdbc, Vault vault, Deeds deeds, MailAddresses addresses) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.deeds = deeds;
        this.addresses = addresses;
    }

    /** @return where to lead */
    @Transactional
    public String save(PersonId me, DeedKey key, Profile profile) {
        var done = deeds.begin(new AccountId(me.value()), key, "person.profile", profile.packed(), me.value(), SAVED);
        if (done.isPresent()) {
            return done.get();
        }
        jdbc.sql("""
                        insert into profile (person, sealed) values (?, ?)
                        on conflict (person) do update set sealed = excluded.sealed, changed = now()""")
                .params(me.value(), vault.seal(me.value(), People.PROFILE, me.value(), profile.packed()))
                .update();
        addresses.replaced(new AccountId(me.value()), profile.email());
        deeds.happened(new ProfileSaved(me));
        return SAVED;
    }
}
