package org.zhiye.demo.content;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.register.PastDesk;
import org.zhiye.register.PastRecords;
import org.zhiye.shared.Role;

/** A record of an existing register that bears the wrong person's document; that person says so, and it waits for a supervisor. */
@Component
class Mistaken {
    /** Whose document it bears. */
    static final long WHO = 45;

    private static final String NUMBER = "沪1312012201500021";
    private static final String SAID = "我 2015 年还没有参加考试，从未在上海注册过。可能是同名的人，或者证件号码录错了。";
    private static final int MINUTES = 95;
    private static final int IMPORTED_AGO = 30;

    private final Lists lists;
    private final PastRecords records;
    private final PastDesk desk;
    private final People people;
    private final Accounts accounts;
    private final Callers callers;
    private final Steps steps;

    Mistaken(
            Lists lists,
            PastRecords records,
            PastDesk desk,
            People people,
            Accounts accounts,
            Callers callers,
            Steps steps) {
        this.lists = lists;
        this.records = records;
        this.desk = desk;
        this.people = people;
        this.accounts = accounts;
        this.callers = callers;
        this.steps = steps;
    }

    void play(World all) {
        all.cast().named().stream()
                .filter(it -> it.seed() == WHO)
                .forEach(it -> steps.unless("mistaken", () -> {
                    callers.as(Caller.system(Overture.NAME), Past.at(all.past().ago(IMPORTED_AGO), MINUTES), me -> {
                        lists.past(csv(it));
                        return true;
                    });
                    steps.once("mistaken", () -> say(it, all.past().ago(2)));
                }));
    }

    private static byte[] csv(Player it) {
        var text = "注册编号,姓名,证件号码,专业及有效期,数据来源\n" + NUMBER + "," + it.name() + ","
                + it.document().number() + ",建筑工程 2015-03-01~2018-02-28,上海市 2015 年注册台账\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void say(Player it, LocalDate day) {
        var facts = accounts.byDocument(it.document()).map(people::facts).orElseThrow();
        var asker = asker(facts);
        var office = new PastDesk.Office("31", accounts.officers("31", Role.PROVINCE_SUPERVISOR));
        records.of(facts.id(), asker.documents(), facts.name()).stream()
                .filter(found -> found.answer() == null)
                .forEach(found -> callers.as(
                        Callers.practitioner(it, facts),
                        Past.at(day, MINUTES),
                        me -> desk.notMine(
                                asker, DeedKey.fresh(), found.record().id(), office, SAID, "/me/past")));
    }

    private static PastDesk.Asker asker(PersonFacts facts) {
        return new PastDesk.Asker(facts.id(), List.of(facts.document()), facts.name());
    }
}
