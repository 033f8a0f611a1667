package org.zhiye.filing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Day;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.qualification.Qualification;
import org.zhiye.qualification.Qualifications;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.shared.PersonId;

/** Gathers what the rules look at: each source in one statement. */
@Component
class Readiness {
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
     */
    record Known(
            PersonFacts facts,
            Map<String, Qualification> qualified,
            List<Registration> registered,
            boolean otherOpen) {}

    /** Four statements. */
    Known of(PersonId person, HolderType holder) {
        return of(person, holder, hasOpen(person));
    }

    /** Three statements: at submission the database itself guards against a second open filing, and a corrected case is no other one. */
    Known alone(PersonId person, HolderType holder) {
        return of(person, holder, false);
    }

    private Known of(PersonId person, HolderType holder, boolean otherOpen) {
        var facts = people.facts(person);
        var qualified = new LinkedHashMap<String, Qualification>();
        for (Qualification it : roster.of(facts.document(), facts.name())) {
            if (it.holder() == holder) {
                qualified.merge(it.specialty(), it, (a, b) -> a.issued().isAfter(b.issued()) ? b : a);
            }
        }
        return new Known(facts, qualified, registers.of(person), otherOpen);
    }

    List<Registration> registered(PersonId person) {
        return registers.of(person);
    }

    LocalDate today() {
        return day.today();
    }

    private boolean hasOpen(PersonId person) {
        return jdbc.sql("select exists (select 1 from filing where person = ? and open and opened_by = 'PERSON')")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    @Nullable
    Enterprise enterprise(@Nullable Filled filled) {
        return filled == null || filled.enterprise() == null
                ? null
                : enterprises.find(filled.enterprise()).orElse(null);
    }

    Situation situation(
            Known known,
            HolderType holder,
            Business business,
            @Nullable Filled filled,
            @Nullable Enterprise enterprise) {
        var facts = known.facts();
        var dates = new LinkedHashMap<String, LocalDate>();
        known.qualified().forEach((code, it) -> dates.put(code, it.issued()));
        return new Situation(
                day.today(),
                reference.policies().inForce(day.today()),
                holder,
                business,
                new Situation.Applicant(
                        facts.birthDate(),
                        facts.verified(),
                        facts.profileComplete(),
                        facts.missing().size()),
                known.registered(),
                known.otherOpen(),
                dates,
                filled == null ? null : wish(filled, enterprise),
                code -> reference.specialties().entry(code));
    }

    private static Situation.Wish wish(Filled filled, @Nullable Enterprise enterprise) {
        return new Situation.Wish(
                enterprise == null
                        ? null
                        : new Situation.Employer(enterprise.state() == Enterprise.State.ALIVE, enterprise.qualified()),
                filled.contract(),
                new HashSet<>(filled.specialties()),
                filled.own() == null ? null : filled.own().issued(),
                filled.educationProof() != null);
    }
}
