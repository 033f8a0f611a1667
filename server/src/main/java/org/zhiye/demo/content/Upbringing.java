package org.zhiye.demo.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.Accounts;
import org.zhiye.account.Consents;
import org.zhiye.account.NewPractitioner;
import org.zhiye.document.Documents;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.identity.Counter;
import org.zhiye.identity.Desk;
import org.zhiye.identity.Identities;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.People;
import org.zhiye.person.Profiles;
import org.zhiye.person.Wallet;
import org.zhiye.policy.LegalText;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.TextKind;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;

/** Brings practitioners in, by the deeds by which anybody comes in, on the days on which they did. */
@Component
class Upbringing {
    private static final LocalTime EVENING = LocalTime.of(19, 30);

    private final Accounts accounts;
    private final Consents consents;
    private final ReferenceData reference;
    private final Deeds deeds;
    private final People people;
    private final Profiles profiles;
    private final Documents documents;
    private final Wallet wallet;
    private final Counter counter;
    private final Identities identities;
    private final Desk desk;
    private final Sittings sittings;
    private final Callers callers;
    private final Password password;

    Upbringing(
            Accounts accounts,
            Consents consents,
            ReferenceData reference,
            Deeds deeds,
            People people,
            Profiles profiles,
            Documents documents,
            Wallet wallet,
            Counter counter,
            Identities identities,
            Desk desk,
            Sittings sittings,
            Callers callers,
            Password password) {
        this.accounts = accounts;
        this.consents = consents;
        this.reference = reference;
        this.deeds = deeds;
        this.people = people;
        this.profiles = profiles;
        this.documents = documents;
        this.wallet = wallet;
        this.counter = counter;
        this.identities = identities;
        this.desk = desk;
        this.sittings = sittings;
        this.callers = callers;
        this.password = password;
    }

    /** From the sign-up to the officer's counter, as far as the person's state says; in the caller's transaction. */
    PersonId bring(Player it, Past past) {
        var evening = Past.moment(past.signedUp(it), EVENING.plusMinutes(it.seed() % 90));
        var stranger = Caller.nobody(Callers.address(it), Callers.DEVICE);
        var person = callers.as(stranger, evening, nobody -> signUp(it, evening));
        if (it.state().isVerified()) {
            prepare(it, person, past.age(it), evening.plus(Duration.ofMinutes(4)));
            verify(it, person, past);
        }
        return person;
    }

    /** Somebody new has all attachments, a slip and a booking; in the caller's transaction. */
    void book(Player it, PersonId person, int n, Past past, LocalDate begun) {
        var province = Sittings.BOOKED.get(n % Sittings.BOOKED.size());
        var evening = Past.moment(past.signedUp(it), EVENING.plusHours(1));
        prepare(it, person, past.age(it), evening);
        var facts = people.facts(person);
        callers.as(
                Callers.practitioner(it, facts),
                evening.plus(Duration.ofMinutes(20)),
                self -> counter.take(person, DeedKey.fresh(), province));
        sittings.book(it, facts, province, n, begun);
    }

    private PersonId signUp(Player it, Instant evening) {
        var person = accounts.addPractitioner(new NewPractitioner(
                it.name(),
                it.document(),
                it.mobile(),
                it.id().birthDate(),
                it.id().sex(),
                password.hash(),
                Language.ZH_HANS));
        var texts = new ArrayList<LegalText>();
        var detail = new HashMap<String, String>();
        for (TextKind kind : List.of(TextKind.PRIVACY, TextKind.SENSITIVE)) {
            var text = reference
                    .texts()
                    .current(kind, evening.atZone(BusinessClock.ZONE).toLocalDate(), Language.ZH_HANS);
            texts.add(text);
            detail.put(kind.name(), text.version() + " " + text.language().tag());
        }
        var account = new AccountId(person.value());
        consents.add(account, texts);
        new Caller(account, Caller.Kind.PRACTITIONER, it.name(), null, List.of(), Callers.address(it), Callers.DEVICE)
                .act(() -> {
                    deeds.happened(new AccountDeed.SignedUp(person, Map.copyOf(detail)));
                    return true;
                });
        return person;
    }

    private void prepare(Player it, PersonId person, int age, Instant evening) {
        var facts = people.facts(person);
        var me = Callers.practitioner(it, facts);
        callers.as(me, evening, self -> profiles.save(person, DeedKey.fresh(), Profiling.of(it)));
        var moment = evening;
        for (AttachmentKind kind : facts.needed()) {
            moment = moment.plus(Duration.ofSeconds(70));
            callers.as(me, moment, self -> attach(it, person, age, kind));
        }
    }

    private String attach(Player it, PersonId person, int age, AttachmentKind kind) {
        var brought = documents.bring(person.value(), kind.name(), Drawn.of(it, age, kind), "image/jpeg");
        return wallet.put(person, DeedKey.fresh(), kind, brought);
    }

    private void verify(Player it, PersonId person, Past past) {
        var day = past.verified(it);
        var taken = Past.moment(past.signedUp(it).plusDays(1), LocalTime.of(8, 5));
        var facts = people.facts(person);
        callers.as(
                Callers.practitioner(it, facts), taken, self -> counter.take(person, DeedKey.fresh(), it.province()));
        var slip = identities.slip(person).orElseThrow();
        var officer = callers.officer(Role.DESK_OFFICER, Staff.desk(it.province()), it.province());
        sittings.came(it, slip, Past.at(day, it.seed() * 13));
        callers.as(
                officer,
                Past.at(day, it.seed() * 13),
                me -> desk.pass(me, DeedKey.fresh(), slip.id(), desk.fingerprint(facts)));
    }
}
