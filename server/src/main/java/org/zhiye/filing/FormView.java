package org.zhiye.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.web.Choice;
import org.zhiye.web.Messages;
import org.zhiye.web.Problems;

/** Shows the form of a draft, with what is wrong in it. */
@Component
class FormView {
    private static final int SUGGESTIONS = 12;

    private final Readiness readiness;
    private final Standings standings;
    private final Enterprises enterprises;
    private final Filings filings;
    private final Corrections corrections;
    private final ReferenceData reference;
    private final Messages messages;

    FormView(
            Readiness readiness,
            Standings standings,
            Enterprises enterprises,
            Filings filings,
            Corrections corrections,
            ReferenceData reference,
            Messages messages) {
        this.readiness = readiness;
        this.standings = standings;
        this.enterprises = enterprises;
        this.filings = filings;
        this.corrections = corrections;
        this.reference = reference;
        this.messages = messages;
    }

    String show(PersonId me, Draft draft, Problems problems, Language language, Model model) {
        return show(me, draft, draft, problems, null, language, model);
    }

    /** With what a search without JavaScript found. */
    String found(PersonId me, Draft draft, Language language, Model model) {
        var found = found(draft.text(Draft.ENTERPRISE_TYPED), language);
        return show(me, draft, draft, new Problems(), found, language, model);
    }

    /** As typed in this window; the draft keeps what another one changed. */
    String differing(PersonId me, Drafts.Saved saved, Problems problems, Language language, Model model) {
        return show(me, saved.windows().shown(saved.draft()), saved.draft(), problems, null, language, model);
    }

    private String show(
            PersonId me,
            Draft draft,
            Draft stored,
            Problems problems,
            @Nullable List<Choice> found,
            Language language,
            Model model) {
        var read = standings.read(me, draft.holder());
        var known = read.known();
        var filled = DraftReader.read(
                draft, readiness.today(), reference, !known.qualified().isEmpty(), new Problems());
        var chosen = draft.ticked(Draft.ENTERPRISE) ? readiness.enterprise(filled) : null;
        var situation = readiness.situation(known, draft.holder(), draft.business(), filled, chosen);
        var specialties = SpecialtyChoices.of(situation, reference, messages, language);
        model.addAttribute(
                "page",
                new FormPage(
                        draft.id().toString(),
                        draft.holder().words().in(language),
                        Menu.side(standings.of(read, draft.holder(), language), language, draft.business()),
                        draft.typed(),
                        Windows.base(stored),
                        draft.specialties(),
                        problems,
                        draft.version() == 0 ? null : draft.savedAt(),
                        chosen == null ? "" : chosen.name(),
                        found,
                        situation.rosterKnows(),
                        specialties.offered(),
                        specialties.closed(),
                        specialties.needsProof(draft.specialties()),
                        draft.corrects(),
                        asked(me, draft)));
        return "filing/form";
    }

    private List<FormPage.Asked> asked(PersonId me, Draft draft) {
        return draft.corrects() ? corrections.of(filings.of(me, FilingId.of(draft.text(Draft.CORRECTS)))) : List.of();
    }

    private List<Choice> found(String typed, Language language) {
        return enterprises.suggest(typed, SUGGESTIONS).stream()
                .map(it -> new Choice(
                        it.id().toString(),
                        it.name(),
                        reference.provinces().name(it.province(), language) + " "
                                + it.uscc().value()))
                .toList();
    }
}
