package org.zhiye.account.closing;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.AccountSettings;
import org.zhiye.account.Keeper;
import org.zhiye.account.Leftovers;
import org.zhiye.ground.DailyJob;
import org.zhiye.ground.Deeds;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.vault.Vault;

/**
 * Destroys the key of a closed account once nothing has to be kept: nobody reads any more what was sealed for the person, and the
 * chain of what was done still verifies. Somebody of whom there are cases or registrations is kept with them.
 */
@Component
class Forgetting implements DailyJob {
    private final AccountEnds table;
    private final AccountSettings settings;
    private final ObjectProvider<Keeper> keepers;
    private final ObjectProvider<Leftovers> leftovers;
    private final Vault vault;
    private final Deeds deeds;
    private final TransactionTemplate transaction;

    Forgetting(
            AccountEnds table,
            AccountSettings settings,
            ObjectProvider<Keeper> keepers,
            ObjectProvider<Leftovers> leftovers,
            Vault vault,
            Deeds deeds,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.settings = settings;
        this.keepers = keepers;
        this.leftovers = leftovers;
        this.vault = vault;
        this.deeds = deeds;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "account.forget";
    }

    @Override
    public int run(LocalDate today) {
        int forgotten = 0;
        for (AccountId account : table.closedFor(settings.logsKept())) {
            forgotten += Objects.requireNonNull(transaction.execute(status -> forget(account)));
        }
        return forgotten;
    }

    private int forget(AccountId account) {
        var person = new PersonId(account.value());
        deeds.lock(account.value());
        if (keepers.stream().anyMatch(it -> it.keeps(person))) {
            return 0;
        }
        leftovers.forEach(it -> it.forgotten(person));
        table.forget(account);
        vault.destroy(account.value());
        deeds.happened(new AccountDeed.Forgotten(person));
        return 1;
    }
}
