package org.zhiye.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.filing.Contract;
import org.zhiye.filing.Declarations;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Filings;
import org.zhiye.filing.Outcome;
import org.zhiye.filing.Stage;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.policy.Business;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Language;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Messages;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/** 聘用确认: an enterprise says whether somebody is employed there. */
@Controller
class ConfirmationsController {
    private static final int PART = 50;
    private static final int ANSWERED = 20;
    private static final int LONGEST = 500;

    private static final String WAITING = """
            f.open and f.stage = 'WITH_ENTERPRISE' and f.turn = 'ENTERPRISE' and f.enterprise = ?
            and not exists (select from decision d where d.filing = f.id and d.step = 'ENTERPRISE')""";

    private static final String BY_US = """
            f.enterprise = ? and exists (select from decision d where d.filing = f.id and d.step = 'ENTERPRISE')
            order by f.submitted_at desc, f.id limit\s""" + ANSWERED;

    private final EmployerDesk desk;
    private final Sight sight;
    private final Filings filings;
    private final Declarations declarations;
    private final Decisions decisions;
    private final Queues queues;
    private final ReferenceData reference;
    private final Messages messages;

    ConfirmationsController(
            EmployerDesk desk,
            Sight sight,
            Filings filings,
            Declarations declarations,
            Decisions decisions,
            Queues queues,
            ReferenceData reference,
            Messages messages) {
        this.desk = desk;
        this.sight = sight;
        this.filings = filings;
        this.declarations = declarations;
        this.decisions = decisions;
        this.queues = queues;
        this.reference = reference;
        this.messages = messages;
    }

    @Access(
            value = {Role.ENTERPRISE_AGENT, Role.ENTERPRISE_MANAGER},
            scope = Scope.ENTERPRISE)
    @GetMapping("/enterprise/confirmations")
    String list(@Me Caller me, @RequestParam(required = false) @Nullable String after, Language language, Model model) {
        var own = Sight.enterprise(me).value();
        var from = Asked.Cursor.read(after);
        var order = " order by f.turn_due, f.id limit " + (PART + 1);
        var waiting = from == null
                ? filings.where(WAITING + order, own)
                : filings.where(WAITING + " and (f.turn_due, f.id) > (?, ?)" + order, own, from.due(), from.id());
        var shown = waiting.stream().limit(PART).toList();
        var answers = from != null ? List.<Filing>of() : filings.where(BY_US, own);
        // where a no does not end the case, the case does not tell what was answered
        var untold = answers.stream()
                .filter(it -> Silences.goesOn(reference, it))
                .map(it -> it.id().value())
                .toList();
        var verdicts = untold.isEmpty() ? Map.<UUID, Verdict>of() : decisions.employers(untold);
        model.addAttribute(
                "page",
                new ConfirmationsPage(
                        shown.stream().map(it -> waiting(it, language)).toList(),
                        answers.stream()
                                .map(it -> answered(
                                        it, verdicts.getOrDefault(it.id().value(), verdict(it)), language))
                                .toList(),
                        waiting.size() > PART ? "/enterprise/confirmations?after=" + cursor(shown.getLast()) : "",
                        from == null));
        return "review/confirmations";
    }

    private static String cursor(Filing it) {
        return new Asked.Cursor(Objects.requireNonNull(it.due()), it.id().value()).toString();
    }

    private ConfirmationsPage.Row waiting(Filing it, Language language) {
        int days = queues.left(it);
        return row(
                it,
                Queues.leftKey(days),
                Math.abs(days),
                Queues.tone(days),
                it.tentative(reference.workingDays()),
                language);
    }

    private static Verdict verdict(Filing it) {
        return it.outcome() == Outcome.DECLINED
                ? Verdict.DECLINED
                : it.outcome() == Outcome.STRANGER ? Verdict.STRANGER : Verdict.CONFIRMED;
    }

    private ConfirmationsPage.Row answered(Filing it, Verdict verdict, Language language) {
        return row(it, key(it, verdict), 0, tone(verdict), false, language);
    }

    private static ConfirmationsPage.Row row(
            Filing it, String state, int days, Tone tone, boolean tentative, Language language) {
        return new ConfirmationsPage.Row(
                "/enterprise/confirmations/" + it.id(),
                it.number(),
                it.applicant(),
                it.business().words().in(language),
                it.submittedAt(),
                it.due(),
                state,
                days,
                tone,
                tentative);
    }

    private String key(Filing it, Verdict verdict) {
        boolean ended = verdict == Verdict.CONFIRMED && Silences.goesOn(reference, it);
        return "review.verdict." + verdict.name().toLowerCase(Locale.ROOT) + (ended ? ".end" : "");
    }

    private static Tone tone(Verdict verdict) {
        return verdict == Verdict.CONFIRMED ? Tone.OK : Tone.NO;
    }

    @Access(
            value = {Role.ENTERPRISE_AGENT, Role.ENTERPRISE_MANAGER},
            scope = Scope.ENTERPRISE)
    @GetMapping("/enterprise/confirmations/{id}")
    String one(@Me Caller me, @PathVariable FilingId id, Language language, Model model) {
        model.addAttribute("page", page(sight.employers(me, id), "", new Problems(), language));
        return "review/confirmation";
    }

    /** What came with the form. */
    record AnswerForm(
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String deed) {
        String given() {
            var given = reason == null ? "" : reason.strip();
            return given.length() > LONGEST ? given.substring(0, LONGEST) : given;
        }
    }

    @Access(
            value = {Role.ENTERPRISE_AGENT, Role.ENTERPRISE_MANAGER},
            scope = Scope.ENTERPRISE)
    @PostMapping("/enterprise/confirmations/{id}")
    String answer(
            @Me Caller me,
            @PathVariable FilingId id,
            AnswerForm form,
            Language language,
            HttpServletResponse response,
            Model model) {
        var key = DeedKey.of(form.deed());
        var reason = form.given();
        if ("decline".equals(form.answer()) && reason.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = new Problems().add("reason", "review.decline.missing");
            model.addAttribute("page", page(sight.employers(me, id), reason, problems, language));
            return "review/confirmation";
        }
        return "redirect:"
                + switch (String.valueOf(form.answer())) {
                    case "confirm" -> desk.confirm(me, id, key);
                    case "decline" -> desk.decline(me, id, reason, key);
                    case "stranger" -> desk.reportStranger(me, id, reason, key);
                    default -> {
                        sight.employers(me, id);
                        throw new Refused(ReviewReason.OPINION_INCOMPLETE);
                    }
                };
    }

    private ConfirmationPage page(Filing it, String reason, Problems problems, Language language) {
        var answer = decisions.of(it).stream()
                .filter(d -> d.step() == RouteStep.ENTERPRISE)
                .findFirst();
        return new ConfirmationPage(
                it.id().toString(),
                it.number(),
                it.applicant(),
                lines(it, language),
                it.due(),
                it.stage() == Stage.WITH_ENTERPRISE && answer.isEmpty(),
                Silences.goesOn(reference, it),
                answer.map(d -> key(it, d.verdict())).orElse(""),
                answer.map(d -> tone(d.verdict())).orElse(Tone.PLAIN),
                answer.map(Decision::note).orElse(""),
                answer.map(Decision::at).orElse(null),
                reason,
                problems,
                DeedKey.fresh().value().toString());
    }

    private List<SummaryLine> lines(Filing it, Language language) {
        var declared = declarations.newest(it);
        var who = declared.who();
        var document =
                new IdDocument(IdDocumentType.valueOf(who.documentType()), who.documentCountry(), who.documentNumber());
        var lines = new ArrayList<SummaryLine>();
        lines.add(line("filing.declared.name", it.applicant(), language));
        lines.add(line(
                "filing.declared.document",
                reference.idDocumentTypes().name(who.documentType(), language) + "　" + document.masked(),
                language));
        lines.add(line(
                "review.business",
                reference.name(it.holder(), language) + "　"
                        + it.business().words().in(language),
                language));
        if (it.contract() != null) {
            lines.add(line("filing.section.contract", contract(it.contract(), language), language));
        }
        var specialties = it.lines().stream()
                .map(FilingLine::specialty)
                .filter(code -> !code.isEmpty())
                .map(code -> reference.specialties().name(code, language))
                .toList();
        if (!specialties.isEmpty()) {
            lines.add(new SummaryLine(messages.text(language, "filing.section.specialties"), specialties));
        }
        if (declared.registration() != null) {
            lines.add(line("review.registration", declared.registration().number(), language));
        }
        if (it.business() == Business.CHANGE && declared.registration() != null) {
            lines.add(line("review.former_employer", declared.registration().employer(), language));
        }
        if (it.business() == Business.CANCEL) {
            lines.add(line(
                    "filing.reason.cancel",
                    reference.cancelReasons().name(declared.wish().reason(), language),
                    language));
        }
        return lines;
    }

    private SummaryLine line(String label, String value, Language language) {
        return new SummaryLine(messages.text(language, label), value);
    }

    private String contract(Contract contract, Language language) {
        return contract.to() == null
                ? messages.text(language, "filing.check.contract.open", contract.from())
                : messages.text(language, "filing.check.contract", contract.from(), contract.to());
    }
}
