package org.zhiye.account.closing;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiye.account.ClosingHindrance;
import org.zhiye.account.Leftovers;
import org.zhiye.account.Sessions;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;

/** What the end of a practitioner's account does: what the person gave is erased at once; {@link Forgetting} does the rest. */
@Component
public class Ending {
    private final AccountEnds table;
    private final Sessions sessions;
    private final ObjectProvider<ClosingHindrance> hindering;
    private final ObjectProvider<Leftovers> leftovers;

    Ending(
            AccountEnds table,
            Sessions sessions,
            ObjectProvider<ClosingHindrance> hindering,
            ObjectProvider<Leftovers> leftovers) {
        this.table = table;
        this.sessions = sessions;
        this.hindering = hindering;
        this.leftovers = leftovers;
    }

    /** Why the account can't be closed now; nothing if it can. */
    public List<ClosingHindrance.Hindrance> hindrances(PersonId person) {
        return hindering.stream().flatMap(it -> it.of(person).stream()).toList();
    }

    /**
     * Closes the account, frees its mobile number and document, ends its sessions; in the deed's transaction, with the person's lock
     * held.
     *
     * @param state CLOSED, or SUPERSEDED by another account
     */
    public void end(PersonId person, String state) {
        var account = new AccountId(person.value());
        table.close(account, state);
        erased(account);
    }

    /** The account's row says that it is over; the sessions end, and what was the person's own is erased. */
    public void erased(AccountId account) {
        sessions.endAll(account, null);
        leftovers.forEach(it -> it.closed(new PersonId(account.value())));
    }
}
