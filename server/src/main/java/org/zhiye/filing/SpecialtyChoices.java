package org.zhiye.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Specialty;
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
        var offered = new ArrayList<Choice>();
        var closed = new ArrayList<Choice>();
        var old = new HashSet<String>();
        var own = it.wish() == null ? null : it.wish().own();
        for (Specialty specialty : reference.specialties().offered()) {
            var name = specialty.name().in(language);
            var date = it.rosterKnows() ? it.qualified().get(specialty.code()) : own;
            var why = why(it, specialty, date, messages, language);
            if (why != null) {
                closed.add(new Choice(specialty.code(), name, why));
                continue;
            }
            boolean isOld = date != null && it.today().isAfter(Eligibility.freeUntil(it, date));
            if (isOld) {
                old.add(specialty.code());
            }
            var note = date == null || !it.rosterKnows()
                    ? ""
                    : messages.text(language, isOld ? "filing.specialty.proof" : "filing.specialty.qualified", date);
            offered.add(new Choice(specialty.code(), name, note));
        }
        return new SpecialtyChoices(offered, closed, old);
    }

    private static @Nullable String why(
            Situation it, Specialty specialty, @Nullable LocalDate date, Messages messages, Language language) {
        if (it.rosterKnows() && date == null) {
            return messages.text(language, "filing.specialty.unqualified");
        }
        return specialty
                .jointReviewer()
                .map(other -> messages.text(
                        language, "filing.specialty.joint", other.name().in(language)))
                .orElse(null);
    }

    boolean needsProof(List<String> chosen) {
        return chosen.stream().anyMatch(old::contains);
    }
}
