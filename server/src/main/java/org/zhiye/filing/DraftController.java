package org.zhiye.filing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.DeedKey;
import org.zhiye.otp.Spent;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.CodeAnswer;
import org.zhiye.web.Me;
import org.zhiye.web.Messages;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.SummaryLine;

/** Filling in a draft, reading it over, submitting it. */
@Controller
class DraftController {
    private static final int SUGGESTIONS = 12;

    private final FilingDesk desk;
    private final Drafts drafts;
    private final Readiness readiness;
    private final Standings standings;
    private final Enterprises enterprises;
    private final Filings filings;
    private final Corrections corrections;
    private final ReferenceData reference;
    private final Messages messages;

    DraftController(
            FilingDesk desk,
            Drafts drafts,
            Readiness readiness,
            Standings standings,
            Enterprises enterprises,
            Filings filings,
            Corrections corrections,
            ReferenceData reference,
            Messages messages) {
        this.desk = desk;
        this.drafts = drafts;
        this.readiness = readiness;
        this.standings = standings;
        this.enterprises = enterprises;
        this.filings = filings;
        this.corrections = corrections;
        this.reference = reference;
        this.messages = messages;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings/drafts/{id}")
    String form(@Me PersonId me, @PathVariable DraftId id, Language language, Model model) {
        return form(me, drafts.of(me, id), new Problems(), null, language, model);
    }

    private String form(
            PersonId me, Draft draft, Problems problems, @Nullable List<Choice> found, Language language, Model model) {
        var known = readiness.alone(me, draft.holder());
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
                        Menu.side(standings.of(me, draft.holder(), language), language, draft.business()),
                        draft.typed(),
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
        return draft.corrects()
                ? corrections.of(filings.of(me, org.zhiye.shared.FilingId.of(draft.text(Draft.CORRECTS))))
                : List.of();
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/drafts/{id}")
    String save(
            @Me PersonId me,
            @PathVariable DraftId id,
            DraftForm form,
            Language language,
            HttpServletResponse response,
            Model model) {
        var draft = drafts.save(me, id, form.typed());
        if (form.find() != null) {
            return form(
                    me, draft, new Problems(), found(draft.text(Draft.ENTERPRISE_TYPED), language), language, model);
        }
        if (EvidenceController.KINDS.containsKey(String.valueOf(form.to()))) {
            return "redirect:/filings/drafts/" + id + "/evidence/" + EvidenceController.kind(String.valueOf(form.to()));
        }
        var check = desk.check(me, id);
        if (check.problems().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(me, draft, check.problems(), null, language, model);
        }
        return "redirect:/filings/drafts/" + id + "/check";
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

    /** What autosave answers: the words that say when. */
    record Saved(String message) {}

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/drafts/{id}/field")
    ResponseEntity<Saved> field(
            @Me PersonId me,
            @PathVariable DraftId id,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<String> specialties,
            Language language) {
        var changes = new LinkedHashMap<String, String>();
        sent.forEach((field, text) -> {
            if (Draft.FIELDS.contains(field)) {
                changes.put(field, text);
            }
        });
        if (specialties != null) {
            changes.put(Draft.SPECIALTIES, String.join(",", specialties));
        }
        var saved = drafts.save(me, id, changes).savedAt().atZone(BusinessClock.ZONE);
        return ResponseEntity.ok(new Saved(messages.text(
                language, "filing.saved.short", "%02d:%02d".formatted(saved.getHour(), saved.getMinute()))));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings/drafts/{id}/discard")
    String sure(@Me PersonId me, @PathVariable DraftId id, Model model) {
        model.addAttribute(
                "page",
                new EvidencePage(drafts.of(me, id).id().toString(), "", "filing.discard", true, new Problems()));
        return "filing/discard";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/drafts/{id}/discard")
    String discard(@Me PersonId me, @PathVariable DraftId id) {
        drafts.discard(me, drafts.of(me, id).id());
        return "redirect:/filings";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings/drafts/{id}/check")
    String check(
            @Me PersonId me, @PathVariable DraftId id, Language language, HttpServletResponse response, Model model) {
        var check = desk.check(me, id);
        if (check.problems().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(me, check.draft(), check.problems(), null, language, model);
        }
        return checked(me, check, 0, false, new Problems(), language, model);
    }

    private String checked(
            PersonId me,
            FilingDesk.Check check,
            int wait,
            boolean sent,
            Problems problems,
            Language language,
            Model model) {
        var draft = check.draft();
        model.addAttribute(
                "page",
                new CheckPage(
                        draft.id().toString(),
                        Menu.side(standings.of(me, draft.holder(), language), language, draft.business()),
                        summary(check, language),
                        FindingLine.of(check.findings(), reference, language),
                        check.known().facts().mobile().masked(),
                        wait,
                        sent,
                        DeedKey.fresh().value().toString(),
                        problems));
        return "filing/check";
    }

    private List<SummaryLine> summary(FilingDesk.Check check, Language language) {
        var form = "/filings/drafts/" + check.draft().id();
        var change = messages.text(language, "filing.check.change");
        var lines = new ArrayList<SummaryLine>();
        lines.add(new SummaryLine(
                messages.text(language, "filing.section.profession"),
                check.draft().holder().words().in(language)));
        var enterprise = java.util.Objects.requireNonNull(check.enterprise());
        lines.add(new SummaryLine(
                messages.text(language, "filing.section.enterprise"),
                List.of(enterprise.name()),
                enterprise.uscc().value(),
                form + "#enterpriseTyped",
                change));
        lines.add(new SummaryLine(
                messages.text(language, "filing.section.contract"),
                List.of(Words.contract(
                        java.util.Objects.requireNonNull(check.filled().contract()), messages, language)),
                "",
                form + "#contractFrom",
                change));
        lines.add(new SummaryLine(
                messages.text(language, "filing.section.specialties"),
                check.filled().specialties().stream()
                        .map(code -> reference.specialties().name(code, language))
                        .toList(),
                messages.text(language, "filing.check.validity"),
                form + "#specialties",
                change));
        lines.add(new SummaryLine(
                messages.text(language, "filing.section.consents"),
                List.of(messages.text(
                        language,
                        "filing.check.consented",
                        Words.time(check.draft().savedAt()))),
                "",
                "/texts/notice",
                messages.text(language, "filing.check.view")));
        return lines;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(
            value = "/filings/drafts/{id}/code",
            produces = "application/json",
            headers = "Accept=application/json")
    ResponseEntity<CodeAnswer> code(@Me PersonId me, @PathVariable DraftId id, Language language) {
        var sent = desk.sendCode(me, id, language);
        var mobile = desk.check(me, id).known().facts().mobile().masked();
        return ResponseEntity.ok(new CodeAnswer(
                sent.sent(),
                sent.waitSeconds(),
                sent.why() == null
                        ? messages.text(language, "filing.check.code.sent", mobile)
                        : messages.text(language, sent.why().key(), sent.waitSeconds(), sent.waitMinutes()),
                ""));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/drafts/{id}/code")
    String codeWithoutScript(
            @Me PersonId me, @PathVariable DraftId id, Language language, HttpServletResponse response, Model model) {
        var check = desk.check(me, id);
        if (check.problems().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(me, check.draft(), check.problems(), null, language, model);
        }
        var sent = desk.sendCode(me, id, language);
        var problems = new Problems();
        if (sent.why() != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            problems.add("code", sent.why(), sent.waitSeconds(), sent.waitMinutes());
        }
        return checked(me, check, sent.waitSeconds(), sent.sent(), problems, language, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/drafts/{id}/submit")
    String submit(
            @Me PersonId me,
            @PathVariable DraftId id,
            SubmitForm form,
            Language language,
            HttpServletResponse response,
            Model model) {
        if (form.codeText().isBlank()) {
            return again(me, id, "filing.check.code.missing", language, response, model);
        }
        var submission = desk.submit(me, id, DeedKey.of(form.deed()), form.codeText(), language);
        if (submission.code() != Spent.OK) {
            return again(me, id, submission.code().key(), language, response, model);
        }
        return submission.repeated() != null
                ? "redirect:" + submission.repeated()
                : "redirect:/progress/" + submission.filing();
    }

    private String again(
            PersonId me, DraftId id, String problem, Language language, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return checked(me, desk.check(me, id), 0, false, new Problems().add("code", problem), language, model);
    }

    /** The check page's form. */
    record SubmitForm(@Nullable String code, @Nullable String deed) {
        String codeText() {
            return code == null ? "" : code;
        }
    }
}
