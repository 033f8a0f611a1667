package org.zhiye.filing.apply;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.filing.rule.Filled;
import org.zhiye.filing.rule.Situation;
import org.zhiye.ground.Day;
import org.zhiye.person.Paper;
import org.zhiye.person.PaperKind;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Policy;
import org.zhiye.policy.ReferenceData;
import org.zhiye.qualification.Qualification;
import org.zhiye.qualification.Qualifications;
import org.zhiye.register.Bar;
import org.zhiye.register.PastEnd;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.shared.PersonId;

/** Gathers what the rules look at: each source in one statement. */
@Component
public class Readiness {
    private final Day day;
    private final ReferenceData reference;
    private final People people;
    private final Qualifications roster;
    private final Registers registers;
    private final Enterprises enterprises;
    private final JdbcClient jdbc;

    Readiness(
            Day day,
            ReferenceData reference,
            People people,
            Qualifications roster,
            Registers registers,
            Enterprises enterprises,
            JdbcClient jdbc) {
        this.day = day;
        this.reference = reference;
        this.people = people;
        this.roster = roster;
        this.registers = registers;
        this.enterprises = enterprises;
        this.jdbc = jdbc;
    }

    /**
     * Everything about the person that the rules look at.
     *
     * @param qualified the roster's entries for this holder type, by specialty; the earliest of each
     * @param registered of every holder type
     */
    public record Known(
            PersonFacts facts,
            Map<String, Qualification> qualified,
            List<Registration> registered,
            List<Bar> bars,
            boolean otherOpen) {
        /** The evidence that lies in the wallet. */
        public Map<PaperKind, Paper> papers() {
            return facts.papers();
        }

        /** The registration of a holder type, whatever its state. */
        Optional<Registration> registration(HolderType holder) {
            return registered.stream().filter(it -> it.holder().equals(holder)).findFirst();
        }

        public Known withOpen(boolean open) {
            return new Known(facts, qualified, registered, bars, open);
        }
    }

    public Known of(PersonId person, HolderType holder) {
        return of(person, holder, hasOpen(person));
    }

    /** One statement less: at submission the database itself guards against a second open filing, and a corrected case is no other one. */
    public Known alone(PersonId person, HolderType holder) {
        return of(person, holder, false);
    }

    private Known of(PersonId person, HolderType holder, boolean otherOpen) {
        var facts = people.facts(person);
        var qualified = new LinkedHashMap<String, Qualification>();
        for (Qualification it : roster.of(facts.document(), facts.name())) {
            if (it.holder().equals(holder)) {
                qualified.merge(it.specialty(), it, (a, b) -> a.issued().isAfter(b.issued()) ? b : a);
            }
        }
        var book = registers.book(person);
        return new Known(facts, qualified, book.registrations(), book.bars(), otherOpen);
    }

    /** What can be said beforehand, without a look at the roster and the papers. */
    public Known beforehand(PersonFacts facts, boolean otherOpen) {
        var book = registers.book(facts.id());
        return new Known(facts, Map.of(), book.registrations(), book.bars(), otherOpen);
    }

    public LocalDate today() {
        return day.today();
    }

    private boolean hasOpen(PersonId person) {
        return jdbc.sql("select exists (select 1 from filing where person = ? and open and opened_by = 'PERSON')")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** The enterprise of the case: the chosen one, or the one of the registration (1 statement); absent where none is asked. */
    @Nullable
    public Enterprise enterprise(BusinessRules rules, Known known, HolderType holder, @Nullable Filled filled) {
        return switch (rules.employer()) {
            case CHOSEN ->
                filled == null || filled.enterprise() == null
                        ? null
                        : enterprises.find(filled.enterprise()).orElse(null);
            case REGISTERED ->
                known.registration(holder)
                        .map(Registration::employer)
                        .flatMap(it -> enterprises.find(it.enterprise()))
                        .orElse(null);
            case NONE -> null;
        };
    }

    /** What is asked of the rules before anything is filled in. */
    public Situation situation(Known known, HolderType holder, Business business) {
        return situation(reference.policies().inForce(day.today()), known, holder, business, null, null);
    }

    public Situation situation(
            Policy policy,
            Known known,
            HolderType holder,
            Business business,
            @Nullable Filled filled,
            @Nullable Enterprise enterprise) {
        var today = day.today();
        var dates = new LinkedHashMap<String, LocalDate>();
        known.qualified().forEach((code, it) -> dates.put(code, it.issued()));
        return new Situation(
                today,
                policy,
                holder,
                business,
                applicant(known, today),
                known.registered(),
                known.otherOpen(),
                dates,
                known.papers().keySet(),
                filled == null ? null : wish(filled, business, enterprise),
                code -> reference.specialties().entry(code),
                type -> PastEnd.of(reference.policies(), type, today));
    }

    private static Situation.Applicant applicant(Known known, LocalDate today) {
        var facts = known.facts();
        return new Situation.Applicant(
                facts.birthDate(),
                facts.level(),
                facts.profileComplete(),
                facts.missing().size(),
                facts.guardedUntil(),
                known.bars().stream()
                        .filter(bar -> bar.runsOn(today))
                        .map(Bar::until)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private Situation.Wish wish(Filled filled, Business business, @Nullable Enterprise enterprise) {
        return new Situation.Wish(
                enterprise == null
                        ? null
                        : new Situation.Employer(
                                enterprise.id().toString(),
                                enterprise.state() == Enterprise.State.ALIVE,
                                enterprise.qualified()),
                filled.contract(),
                new LinkedHashSet<>(filled.specialties()),
                filled.own() == null ? null : filled.own().issued(),
                Reasons.employerGone(reference, business, filled.reason()),
                Reasons.needs(reference, business, filled.reason()),
                filled.change());
    }
}
