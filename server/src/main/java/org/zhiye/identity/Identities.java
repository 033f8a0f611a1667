package org.zhiye.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.Accounts;
import org.zhiye.person.Known;
import org.zhiye.person.People;
import org.zhiye.shared.PersonId;

/** What the other modules may ask of real-name verification. */
@Component
public class Identities {
    private final People people;
    private final Accounts accounts;
    private final Slips slips;

    Identities(People people, Accounts accounts, Slips slips) {
        this.people = people;
        this.accounts = accounts;
        this.slips = slips;
    }

    /** How the person's identity was established; empty while it isn't, or if the row was altered. */
    public Optional<Verification> of(PersonId id) {
        return Optional.ofNullable(people.facts(id).known())
                .map(it ->
                        new Verification(it.person(), it.level(), it.method(), it.at(), it.province(), it.officer()));
    }

    /** The person's newest slip for a counter that was not given back. */
    public Optional<Slip> slip(PersonId id) {
        return slips.newest(id);
    }

    /**
     * Enters that an identity is established: the account takes its document, others of the same document are closed and told. In the
     * deed's transaction.
     *
     * @throws org.zhiye.shared.Refused if another verified account has the document
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Verification it) {
        accounts.verified(it.person());
        people.established(new Known(it.person(), it.level(), it.method(), it.at(), it.province(), it.officer()));
    }
}
