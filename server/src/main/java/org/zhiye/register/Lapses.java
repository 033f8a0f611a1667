package org.zhiye.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ground.Deeds;
import org.zhiye.register.Heads.Head;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;

/**
 * Registrations that end because something happened to the employer: bankrupt, its licence revoked, its qualification revoked or
 * withdrawn (注册建造师管理规定 art. 16).
 */
@Component
public class Lapses {
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final Registrar registrar;
    private final Heads heads;
    private final Deeds deeds;
    private final TransactionTemplate transactions;

    Lapses(JdbcClient jdbc, Registrar registrar, Heads heads, Deeds deeds, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.registrar = registrar;
        this.heads = heads;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    /**
     * Ends the registrations of all whom the enterprise employs on that day, each person in a transaction of its own; stopped half-way
     * it goes on where it stopped when it is called again.
     *
     * @param ground code of the grounds of lapse, I01–I03
     * @param by the act or the list that said so
     * @return how many registrations it ended
     */
    public int lapseEmployedBy(EnterpriseId enterprise, String ground, LocalDate from, UUID by) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("each person has a transaction of its own");
        }
        int ended = 0;
        var after = new UUID(0, 0);
        for (var batch = employed(enterprise, from, after);
                !batch.isEmpty();
                batch = employed(enterprise, from, after)) {
            for (UUID person : batch) {
                Integer count =
                        transactions.execute(status -> lapse(new PersonId(person), enterprise, ground, from, by));
                ended += count == null ? 0 : count;
            }
            after = batch.getLast();
        }
        return ended;
    }

    private List<UUID> employed(EnterpriseId enterprise, LocalDate on, UUID after) {
        return jdbc.sql("""
                        select e.person from employment e
                         where e.enterprise = ? and e.known_to = 'infinity' and e.valid @> ?::date and e.person > ?
                           and exists (select from registration r join standing s on s.registration = r.id
                                        where r.person = e.person and s.known_to = 'infinity' and upper_inf(s.valid)
                                          and s.state in ('VALID', 'SUSPENDED'))
                         order by e.person limit ?""")
                .params(enterprise.value(), on, after, BATCH)
                .query(UUID.class)
                .list();
    }

    private int lapse(PersonId person, EnterpriseId enterprise, String ground, LocalDate from, UUID by) {
        deeds.lock(person.value());
        int ended = 0;
        for (Head head : heads.of(person)) {
            if (head.stands() && enterprise.value().equals(head.employer())) {
                var id = new RegistrationId(head.registration());
                var entered = registrar.end(id, Registration.State.LAPSED, ground, from, by);
                deeds.happened(new RegistrationLapsed(person, id, entered.number(), ground));
                ended++;
            }
        }
        return ended;
    }
}
