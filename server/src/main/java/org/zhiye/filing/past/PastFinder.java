package org.zhiye.filing.past;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Deeds;
import org.zhiye.person.People;
import org.zhiye.register.PastRecords;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** As soon as an identity is established, the records of the register before this system are looked for, and the person is asked. */
@Component
class PastFinder {
    private static final Set<String> ESTABLISHED = Set.of("identity.passed");

    private final People people;
    private final PastRecords records;
    private final Deeds deeds;

    PastFinder(People people, PastRecords records, Deeds deeds) {
        this.people = people;
        this.records = records;
        this.deeds = deeds;
    }

    // after the trail's entry of the verification, whose rows belong to that entry
    @Order(2000)
    @EventListener
    void established(Deed deed) {
        if (!ESTABLISHED.contains(deed.deed())) {
            return;
        }
        var me = new PersonId(deed.subject().id());
        var facts = people.facts(me);
        long found = records.of(me, List.of(facts.document()), facts.name()).stream()
                .filter(it -> it.answer() == null)
                .count();
        if (found > 0) {
            deeds.happened(new PastFound(me, found));
        }
    }

    /** Records were found that wait for the person's word. */
    record PastFound(PersonId person, long records) implements Deed {
        @Override
        public String deed() {
            return "register.found";
        }

        @Override
        public Subject subject() {
            return Subject.of(person);
        }

        @Override
        public String object() {
            return Long.toString(records);
        }

        @Override
        public List<Notice> notices() {
            return List.of(new Notice(
                    new AccountId(person.value()),
                    "notice.register.found",
                    List.of(Long.toString(records)),
                    "/me/past",
                    false));
        }
    }
}
