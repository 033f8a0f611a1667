package org.zhiye.demo.content;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.Accounts;
import org.zhiye.account.NewPractitioner;
import org.zhiye.account.NewStaff;
import org.zhiye.account.PasswordHash;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Grant;
import org.zhiye.shared.Language;

/** Brings the people in, by the deeds by which anybody comes in; only the password's hash is made once for all. */
@Component
class Staging {
    private final Accounts accounts;
    private final Deeds deeds;

    Staging(Accounts accounts, Deeds deeds) {
        this.accounts = accounts;
        this.deeds = deeds;
    }

    PasswordHash password() {
        return accounts.hash(Cast.PASSWORD);
    }

    /** In the caller's transaction. */
    void officers(List<Officer> officers, PasswordHash password) {
        for (Officer it : officers) {
            accounts.addStaff(new NewStaff(
                    it.username(),
                    it.name(),
                    it.document(),
                    it.mobile(),
                    password,
                    List.of(new Grant(it.role(), it.jurisdiction()))));
        }
    }

    /** In the caller's transaction. */
    void practitioners(List<Player> players, PasswordHash password) {
        for (Player it : players) {
            var person = accounts.addPractitioner(new NewPractitioner(
                    it.name(),
                    it.document(),
                    it.mobile(),
                    it.id().birthDate(),
                    it.id().sex(),
                    password,
                    Language.ZH_HANS));
            deeds.happened(new AccountDeed.SignedUp(person, Map.of()));
        }
    }
}
