package org.zhiye.filing.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.filing.FilingDesk;
import org.zhiye.filing.FilingReason;
import org.zhiye.filing.FindingLine;
import org.zhiye.filing.Opening;
import org.zhiye.filing.Standings;
import org.zhiye.filing.Words;
import org.zhiye.filing.apply.Menu;
import org.zhiye.ground.DeedKey;
import org.zhiye.otp.Spent;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.CodeAnswer;
import org.zhiye.web.Me;
import org.zhiye.web.Messages;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.SummaryLine;

/** Reading a draft over, and submitting it. */
@Controller
class SubmitController extends DraftPages {
    private final FilingDesk desk;
    private final Standings standings;
    private final FormView view;
    private final ReferenceData reference;
    private final Messages messages;

    SubmitController(FilingDesk desk, Standings standings, FormView view, ReferenceData reference, Messages messages) {
        this.desk = desk;
        this.standings = standings;
        this.view = view;
        this.reference = reference;
        this.messages = messages;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/filings/drafts/{id}/check")
    String check(
            @Me PersonId me, @PathVariable DraftId id, Language language, HttpServletResponse response, Model model) {
        var check = desk.check(me, id);
        if (check.problems().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view.show(me, check.draft(), check.problems(), language, model);
        }
        return checked(me, check, 0, false, new Problems(), false, language, model);
    }

    private String checked(
            PersonId me,
            FilingDesk.Check check,
            int wait,
            boolean sent,
            Problems problems,
            boolean sure,
            Language language,
            Model model) {
        var draft = check.draft();
        var standing = standings.of(standings.with(me, check.known()), draft.holder(), language);
        model.addAttribute(
                "page",
                new CheckPage(
                        draft.id().toString(),
                        Menu.side(standing, language, draft.business()),
                        summary(check, language),
                        FindingLine.of(check.findings(), draft.holder(), reference, language),
                        check.known().facts().mobile().masked(),
                        check.mayBeSubmitted(),
                        desk.forEver(check),
                        sure,
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
                reference.name(check.draft().holder(), language)));
        var enterprise = check.enterprise();
        var wished = new Asking.Wished(
                enterprise == null ? "" : enterprise.name(),
                enterprise == null ? "" : enterprise.uscc().value(),
                check.filled().contract(),
                Opening.wish(check.filled()),
                check.draft().business() == org.zhiye.policy.Business.CANCEL);
        Asking.lines(wished, reference, messages, language)
                .forEach(line -> lines.add(new SummaryLine(line.label(), line.values(), line.note(), form, change)));
        specialties(check, form, language).ifPresent(lines::add);
        if (!check.situation().rules().consents().isEmpty()) {
            lines.add(new SummaryLine(
                    messages.text(language, "filing.section.consents"),
                    List.of(messages.text(
                            language,
                            "filing.check.consented",
                            Words.time(check.draft().savedAt()))),
                    "",
                    text(check),
                    messages.text(language, "filing.check.view")));
        }
        return lines;
    }

    /** The text that was consented to, the first of them. */
    private static String text(FilingDesk.Check check) {
        var box = Draft.consent(check.situation().rules().consents().getFirst());
        return "/texts/" + box + "?version=" + check.draft().text(box);
    }

    /** The specialties that are filed for, with what becomes of their validity. */
    private Optional<SummaryLine> specialties(FilingDesk.Check check, String form, Language language) {
        if (check.filled().specialties().isEmpty()) {
            return Optional.empty();
        }
        var policy = check.situation().policy();
        var validity = check.situation().rules().validity();
        return Optional.of(new SummaryLine(
                messages.text(language, "filing.section.specialties"),
                check.filled().specialties().stream()
                        .map(code -> reference.specialties().name(code, language))
                        .toList(),
                messages.text(
                        language,
                        validity == BusinessRules.Validity.EXTENDED ? "filing.check.extended" : "filing.check.validity",
                        policy.limits().validityYears()),
                form + "#specialties",
                messages.text(language, "filing.check.change")));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(
            value = "/filings/drafts/{id}/code",
            produces = "application/json",
            headers = "Accept=application/json")
    ResponseEntity<CodeAnswer> code(@Me PersonId me, @PathVariable DraftId id, Language language) {
        var check = desk.check(me, id);
        if (!check.mayBeSubmitted()) {
            var reason = check.problems().any() ? FilingReason.NOT_COMPLETE : FilingReason.NOT_ELIGIBLE;
            return ResponseEntity.unprocessableContent()
                    .body(new CodeAnswer(false, 0, messages.text(language, reason.key()), ""));
        }
        var sent = desk.sendCode(me, id, language);
        var mobile = check.known().facts().mobile().masked();
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
            @Me PersonId me,
            @PathVariable DraftId id,
            SubmitForm form,
            Language language,
            HttpServletResponse response,
            Model model) {
        var check = desk.check(me, id);
        if (check.problems().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view.show(me, check.draft(), check.problems(), language, model);
        }
        if (!check.mayBeSubmitted()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return checked(me, check, 0, false, new Problems(), false, language, model);
        }
        var sent = desk.sendCode(me, id, language);
        var problems = new Problems();
        if (sent.why() != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            problems.add("code", sent.why(), sent.waitSeconds(), sent.waitMinutes());
        }
        return checked(me, check, sent.waitSeconds(), sent.sent(), problems, form.isSure(), language, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/filings/drafts/{id}/submit")
    String submit(
            @Me PersonId me,
            @PathVariable DraftId id,
            SubmitForm sent,
            Language language,
            HttpServletResponse response,
            Model model) {
        if (sent.codeText().isBlank()) {
            return again(me, id, sent, "code", "filing.check.code.missing", language, response, model);
        }
        FilingDesk.Submission submission;
        try {
            submission = desk.submit(me, id, DeedKey.of(sent.deed()), sent.codeText(), sent.isSure(), language);
        } catch (Refused e) {
            if (e.reason() == FilingReason.NOT_SURE) {
                return again(me, id, sent, "sure", "filing.cancel.sure.missing", language, response, model);
            }
            if (e.reason() != FilingReason.NOT_COMPLETE && e.reason() != FilingReason.NOT_ELIGIBLE) {
                throw e;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return check(me, id, language, response, model);
        }
        if (submission.code() != Spent.OK) {
            return again(me, id, sent, "code", submission.code().key(), language, response, model);
        }
        return submission.repeated() != null
                ? "redirect:" + submission.repeated()
                : "redirect:/progress/" + submission.filing();
    }

    private String again(
            PersonId me,
            DraftId id,
            SubmitForm sent,
            String field,
            String problem,
            Language language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var check = desk.check(me, id);
        return check.problems().any()
                ? view.show(me, check.draft(), check.problems(), language, model)
                : checked(me, check, 0, false, new Problems().add(field, problem), sent.isSure(), language, model);
    }

    /** The check page's form. */
    record SubmitForm(
            @Nullable String code,
            @Nullable String sure,
            @Nullable String deed) {
        boolean isSure() {
            return sure != null;
        }

        String codeText() {
            return code == null ? "" : code;
        }
    }
}
