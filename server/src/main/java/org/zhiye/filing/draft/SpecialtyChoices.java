package org.zhiye.filing.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.Verdict;
import org.zhiye.filing.rule.Eligibility;
import org.zhiye.filing.rule.Renewals;
import org.zhiye.filing.rule.Situation;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Specialty;
import org.zhiye.register.Registration;
import org.zhiye.shared.Language;
import org.zhiye.web.Choice;
import org.zhiye.web.Messages;

/**
 * Which specialties can be chosen, and which can't and why.
 *
 * @param old those whose qualification is so old that continuing education must be proved
 */
record SpecialtyChoices(List<Choice> offered, List<Choice> closed, Set<String> old) {
    static SpecialtyChoices of(Situation it, ReferenceData reference, Messages messages, Language language) {
        return it.rules().validity() == BusinessRules.Validity.EXTENDED
                ? renewable(it, reference, messages, language)
                : qualified(it, reference, messages, language);
    }

    private static SpecialtyChoices renewable(
            Situation it, ReferenceData reference, Messages messages, Language language) {
        var offered = new ArrayList<Choice>();
        var closed = new ArrayList<Choice>();
        for (Registration.Line line : it.running()) {
            var name = reference.specialties().name(line.specialty(), language);
            var closedUntil = Renewals.specialty(it, line.specialty()).stream()
                    .filter(found -> found.verdict() == Verdict.NOT_MET)
                    .findFirst();
            if (closedUntil.isPresent()) {
                closed.add(new Choice(
                        line.specialty(),
                        name,
                        messages.text(
                                language,
                                closedUntil.get().key(),
                                closedUntil.get().arguments().toArray())));
            } else {
                offered.add(new Choice(
                        line.specialty(), name, messages.text(language, "filing.specialty.ends", line.to())));
            }
        }
        return new SpecialtyChoices(offered, closed, Set.of());
    }

    private static SpecialtyChoices qualified(
            Situation it, ReferenceData reference, Messages messages, Language language) {
        var offered = new ArrayList<Choice>();
        var closed = new ArrayList<Choice>();
        var old = new HashSet<String>();
        var own = it.wish() == null ? null : it.wish().own();
        for (Specialty specialty : reference.specialties(it.holder())) {
            var name = specialty.name().in(language);
            var date = it.rosterKnows() ? it.qualified().get(specialty.code()) : own;
            if (it.rules().standing() == BusinessRules.Standing.VALID && runs(it, specialty)) {
                closed.add(new Choice(specialty.code(), name, messages.text(language, "filing.specialty.registered")));
                continue;
            }
            if (it.rosterKnows() && date == null) {
                closed.add(new Choice(specialty.code(), name, messages.text(language, "filing.specialty.unqualified")));
                continue;
            }
            boolean needsProof = date != null && Eligibility.needsEducation(it, date);
            if (needsProof) {
                old.add(specialty.code());
            }
            offered.add(new Choice(specialty.code(), name, note(it, specialty, date, needsProof, messages, language)));
        }
        return new SpecialtyChoices(offered, closed, old);
    }

    private static boolean runs(Situation it, Specialty specialty) {
        return it.running().stream().anyMatch(line -> line.specialty().equals(specialty.code()));
    }

    private static String note(
            Situation it,
            Specialty specialty,
            @Nullable LocalDate date,
            boolean needsProof,
            Messages messages,
            Language language) {
        var notes = new ArrayList<String>();
        if (date != null && it.rosterKnows()) {
            boolean again = it.rules().standing() == BusinessRules.Standing.ENDED;
            notes.add(messages.text(
                    language,
                    !needsProof
                            ? "filing.specialty.qualified"
                            : again ? "filing.specialty.proof_again" : "filing.specialty.proof",
                    date));
        }
        specialty
                .jointReviewer()
                .ifPresent(other -> notes.add(messages.text(
                        language, "filing.specialty.joint", other.name().in(language))));
        return String.join(language == Language.EN ? "; " : "；", notes);
    }

    boolean needsProof(List<String> chosen) {
        return chosen.stream().anyMatch(old::contains);
    }
}
