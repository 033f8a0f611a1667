package org.zhiye.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiye.outbox.Recipients;
import org.zhiye.shared.AccountId;

/** Tells the outbox where an account's messages go. A number that somebody else has proved is not used any more. */
@Component
class AccountRecipients implements Recipients {
    private final AccountTable table;

    AccountRecipients(AccountTable table) {
        this.table = table;
    }

    @Override
    public Optional<Recipient> of(AccountId id) {
        return table.contact(id)
                .flatMap(contact ->
                        Optional.ofNullable(contact.mobile()).map(mobile -> new Recipient(mobile, contact.language())));
    }
}
