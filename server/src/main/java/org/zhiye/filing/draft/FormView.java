package org.zhiye.filing.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.filing.Corrections;
import org.zhiye.filing.Drafts;
import org.zhiye.filing.Filings;
import org.zhiye.filing.Standings;
import org.zhiye.filing.apply.Menu;
import org.zhiye.filing.apply.Readiness;
import org.zhiye.filing.rule.Evidences;
import org.zhiye.filing.rule.Situation;
import org.zhiye.person.Paper;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.BusinessRules.Field;
import org.zhiye.policy.CodeTable;
import org.zhiye.policy.Coded;
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
    private final Drafts drafts;
    private final Enterprises enterprises;
    private final Filings filings;
    private final Corrections corrections;
    private final ReferenceData reference;
    private final Messages messages;

    FormView(
            Readiness readiness,
            Standings standings,
            Drafts drafts,
            Enterprises enterprises,
            Filings filings,
            Corrections corrections,
            ReferenceData reference,
            Messages messages) {
        this.readiness = readiness;
        this.standings = standings;
        this.drafts = drafts;
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
        var policy = drafts.policy(draft);
        var rules = policy.rules(draft.business());
        var filled = DraftReader.read(draft, rules, readiness.today(), reference, known, new Problems());
        var chosen = readiness.enterprise(rules, known, draft.holder(), filled);
        var situation = readiness.situation(policy, known, draft.holder(), draft.business(), filled, chosen);
        boolean asksSpecialties = rules.asks().contains(Field.SPECIALTIES);
        var specialties = asksSpecialties ? SpecialtyChoices.of(situation, reference, messages, language) : null;
        model.addAttribute(
                "page",
                new FormPage(
                        draft.id().toString(),
                        reference.name(draft.holder(), language),
                        draft.business().words().in(language),
                        Menu.side(standings.of(read, draft.holder(), language), language, draft.business()),
                        draft.typed(),
                        Windows.base(stored),
                        problems,
                        draft.version() == 0 ? null : draft.savedAt(),
                        rules.asks(),
                        rules.employer() == BusinessRules.Employer.CHOSEN,
                        chosen == null ? "" : chosen.name(),
                        found,
                        DraftReader.asksOwnQualification(rules, known),
                        draft.specialties(),
                        specialties == null ? List.of() : specialties.offered(),
                        specialties == null ? List.of() : specialties.closed(),
                        reasons(rules, language),
                        types(language),
                        known.facts().name(),
                        known.facts().document().masked(),
                        papers(situation, known),
                        consents(rules, draft),
                        warning(rules, draft),
                        policy.version().equals(draft.policy())
                                ? ""
                                : policy.name().in(language),
                        draft.corrects(),
                        asked(me, draft)));
        return "filing/form";
    }

    private List<FormPage.Consent> consents(BusinessRules rules, Draft draft) {
        return rules.consents().stream()
                .map(kind -> {
                    var box = Draft.consent(kind);
                    var version = reference.texts().current(kind, readiness.today());
                    var ticked = draft.text(box);
                    boolean former = !ticked.equals(version)
                            && reference
                                    .texts()
                                    .find(kind, ticked, Language.ZH_HANS)
                                    .isPresent();
                    return new FormPage.Consent(box, version, ticked.equals(version), former ? ticked : "");
                })
                .toList();
    }

    private List<Choice> reasons(BusinessRules rules, Language language) {
        if (rules.asks().contains(Field.CANCEL_REASON)) {
            return choices(reference.cancelReasons(), language);
        }
        return rules.asks().contains(Field.REPLACE_REASON) ? choices(reference.replaceReasons(), language) : List.of();
    }

    private List<Choice> types(Language language) {
        return choices(reference.idDocumentTypes(), language);
    }

    private static List<Choice> choices(CodeTable<? extends Coded> table, Language language) {
        return table.offered().stream()
                .map(it -> new Choice(it.code(), it.name().in(language)))
                .toList();
    }

    private static List<FormPage.Evidence> papers(Situation situation, Readiness.Known known) {
        return Evidences.wanted(situation).entrySet().stream()
                .map(it -> {
                    var kind = it.getKey();
                    var paper = known.papers().get(kind);
                    return new FormPage.Evidence(
                            Fields.paper(kind),
                            kind.slug(),
                            kind.label(),
                            "filing.paper." + kind.slug(),
                            paper == null
                                    ? List.of()
                                    : paper.pages().stream()
                                            .map(Paper.Page::file)
                                            .toList(),
                            it.getValue() == Evidences.Want.MUST);
                })
                .toList();
    }

    /** What cannot be taken back is said before it is filled in. */
    private String warning(BusinessRules rules, Draft draft) {
        if (rules.validity() != BusinessRules.Validity.ENDED) {
            return "";
        }
        boolean again = reference
                .policies()
                .inForce(readiness.today())
                .rules(org.zhiye.policy.Business.REREG)
                .isOpenTo(draft.holder());
        return again ? "filing.cancel.warning" : "filing.cancel.warning_for_ever";
    }

    private List<Corrections.Asked> asked(PersonId me, Draft draft) {
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
