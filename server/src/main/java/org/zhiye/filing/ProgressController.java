package org.zhiye.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.shared.Subject;
import org.zhiye.trail.Receipts;
import org.zhiye.web.Access;
import org.zhiye.web.Link;
import org.zhiye.web.Me;
import org.zhiye.web.Messages;
import org.zhiye.web.Scope;
import org.zhiye.web.StepLine;
import org.zhiye.web.Tone;

/** 进度查询: a person's cases, each with whose turn it is and until when. */
@Controller
class ProgressController {
    private final Filings filings;
    private final FilingDesk desk;
    private final Declarations declarations;
    private final List<PaperSource> papers;
    private final Receipts receipts;
    private final ReferenceData reference;
    private final Messages messages;
    private final Day day;

    ProgressController(
            Filings filings,
            FilingDesk desk,
            Declarations declarations,
            List<PaperSource> papers,
            Receipts receipts,
            ReferenceData reference,
            Messages messages,
            Day day) {
        this.filings = filings;
        this.desk = desk;
        this.declarations = declarations;
        this.papers = papers;
        this.receipts = receipts;
        this.reference = reference;
        this.messages = messages;
        this.day = day;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/progress")
    String list(
            @Me PersonId me, @RequestParam(required = false) @Nullable String holder, Language language, Model model) {
        var chosen = Menu.holder(reference, holder);
        var rows = filings.of(me).stream()
                .filter(it -> chosen.isEmpty() || chosen.get().equals(it.holder()))
                .map(it -> new ProgressPage.Row(
                        "/progress/" + it.id(),
                        it.number(),
                        reference.name(it.holder(), language) + "　"
                                + it.business().words().in(language),
                        CaseState.key(it),
                        tone(it),
                        it.submittedAt(),
                        Optional.ofNullable(it.enterpriseName()).orElse("")))
                .toList();
        model.addAttribute("page", new ProgressPage(side(chosen, language), rows));
        return "filing/progress";
    }

    /** The case that a form led to: a form sent twice comes back to it. */
    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/progress/newest")
    String newest(@Me PersonId me) {
        return filings.of(me).stream()
                .findFirst()
                .map(it -> "redirect:/progress/" + it.id())
                .orElse("redirect:/progress");
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/progress/{id}")
    String one(
            @Me PersonId me,
            @PathVariable FilingId id,
            @RequestParam(required = false) @Nullable String submitted,
            Language language,
            Model model) {
        model.addAttribute("page", page(filings.of(me, id), submitted != null, language));
        return "filing/progressCase";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/progress/{id}/declaration")
    String declaration(@Me PersonId me, @PathVariable FilingId id, Language language, Model model) {
        var filing = filings.of(me, id);
        var declaration = declarations.newest(filing);
        model.addAttribute(
                "page",
                new DeclarationPage(
                        id.toString(),
                        filing.number(),
                        DeclarationLines.of(filing, declaration, reference, messages, language),
                        FindingLine.of(declaration.findings(), reference, language)));
        return "filing/declaration";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/progress/{id}/withdraw")
    String sure(@Me PersonId me, @PathVariable FilingId id, Language language, Model model) {
        var filing = filings.of(me, id);
        if (!filing.open()) {
            throw new NotThere();
        }
        model.addAttribute("page", page(filing, false, language));
        return "filing/withdraw";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/progress/{id}/withdraw")
    String withdraw(@Me PersonId me, @PathVariable FilingId id, @RequestParam(required = false) @Nullable String deed) {
        return "redirect:" + desk.withdraw(me, id, DeedKey.of(deed));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/progress/{id}/correct")
    String correct(@Me PersonId me, @PathVariable FilingId id) {
        return "redirect:/filings/drafts/" + desk.beginCorrection(me, id);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/progress/{id}/again")
    String again(@Me PersonId me, @PathVariable FilingId id) {
        return "redirect:/filings/drafts/" + desk.again(me, id);
    }

    private List<Link> side(Optional<HolderType> here, Language language) {
        return reference.holderTypes().stream()
                .map(it -> new Link(
                        "/progress?holder=" + Menu.path(it),
                        reference.name(it, language),
                        here.filter(h -> h.equals(it)).isPresent()))
                .toList();
    }

    private CasePage page(Filing it, boolean cameBack, Language language) {
        boolean waitsForPerson = it.turn() == Turn.PERSON;
        boolean refilable = !it.open() && !granted(it.outcome());
        return new CasePage(
                it.id().toString(),
                it.number(),
                it.business().words().in(language),
                side(Optional.of(it.holder()), language),
                CaseState.key(it),
                tone(it),
                sentence(it),
                office(it, language),
                it.due(),
                !it.open() ? "" : waitsForPerson ? "filing.progress.correct_now" : "filing.progress.nothing_to_do",
                it.submittedAt(),
                it.open() ? expected(it) : null,
                steps(it, language),
                lines(it, language),
                it.open() && it.lines().stream().allMatch(l -> l.outcome() == null),
                it.stage() == Stage.CORRECTION,
                refilable,
                granted(it.outcome()) && it.business() != Business.CANCEL,
                papers.stream()
                        .flatMap(source -> source.papersOf(it, language).stream())
                        .toList(),
                DeedKey.fresh().value().toString(),
                cameBack,
                receipts.of(Subject.of(it.person()), "filing.submitted", it.number())
                        .map(r -> r.grouped())
                        .orElse(""));
    }

    private static boolean granted(@Nullable Outcome outcome) {
        return outcome != null && outcome.granted();
    }

    private static Tone tone(Filing it) {
        if (it.outcome() == null) {
            return it.turn() == Turn.PERSON ? Tone.WAIT : Tone.PLAIN;
        }
        return granted(it.outcome()) ? Tone.OK : Tone.NO;
    }

    private static String sentence(Filing it) {
        if (it.outcome() != null) {
            return OutcomeWords.key(it.business(), it.outcome()) + ".lead";
        }
        return switch (it.turn()) {
            case PERSON -> "filing.progress.turn.person";
            case NOBODY -> it.due() == null ? "filing.progress.turn.open" : "filing.progress.turn.nobody";
            case ENTERPRISE, PROVINCE, MINISTRY, OTHER ->
                it.due() == null ? "filing.progress.turn.open" : "filing.progress.turn.with";
        };
    }

    private String office(Filing it, Language language) {
        return switch (it.turn()) {
            case ENTERPRISE -> String.valueOf(it.enterpriseName());
            case PROVINCE ->
                reference.provinces().entry(it.province()).authority().in(language);
            case MINISTRY, OTHER, NOBODY -> reference.ministry().name().in(language);
            case PERSON -> messages.text(language, "filing.progress.by_person");
        };
    }

    /** If each step takes its whole time. */
    private LocalDate expected(Filing it) {
        var today = day.today();
        var begun = step(it);
        if (it.due() == null) {
            // nothing runs yet: the step at hand has all its days before it
            return begun.map(step ->
                            reference.workingDays().due(today, it.route().daysFrom(step)))
                    .orElse(today);
        }
        var from = it.due().isBefore(today) ? today : it.due();
        return begun.flatMap(step -> it.route().after(step))
                .map(next -> reference.workingDays().due(from, it.route().daysFrom(next)))
                .orElse(from);
    }

    private static Optional<RouteStep> step(Filing it) {
        return Optional.ofNullable(
                switch (it.stage()) {
                    case WITH_ENTERPRISE -> RouteStep.ENTERPRISE;
                    case PROVINCE_ACCEPTANCE, CORRECTION -> RouteStep.PROVINCE_ACCEPTANCE;
                    case PROVINCE_REVIEW -> RouteStep.PROVINCE_REVIEW;
                    case MINISTRY_ACCEPTANCE -> RouteStep.MINISTRY_ACCEPTANCE;
                    case LINES -> lineStep(it);
                    case CLOSED -> null;
                });
    }

    private static RouteStep lineStep(Filing it) {
        return it.lines().stream()
                .filter(line -> !line.ended())
                .map(line -> switch (line.stage()) {
                    case PENDING, JOINT_REVIEW -> RouteStep.JOINT_REVIEW;
                    case MINISTRY_OPINION, OBJECTION -> RouteStep.MINISTRY_OPINION;
                    case PUBLIC_NOTICE -> RouteStep.PUBLIC_NOTICE;
                    case ANNOUNCEMENT, ENDED -> RouteStep.ANNOUNCEMENT;
                })
                .min(java.util.Comparator.naturalOrder())
                .orElse(RouteStep.ANNOUNCEMENT);
    }

    private List<StepLine> steps(Filing it, Language language) {
        var steps = new ArrayList<StepLine>();
        for (var happened : filings.history(it.id())) {
            steps.add(new StepLine(
                    StepLine.State.DONE,
                    messages.text(language, stepKey(happened.step(), it)),
                    Words.time(happened.at()) + "　" + by(happened, it, language)));
        }
        if (!it.open()) {
            return steps;
        }
        var now = step(it).orElse(RouteStep.ANNOUNCEMENT);
        boolean corrected = it.stage() == Stage.CORRECTION;
        steps.add(new StepLine(
                StepLine.State.NOW,
                corrected ? messages.text(language, "filing.stage.correction") : name(now, it, language),
                corrected ? "" : used(it, now, language)));
        for (RouteStep next : it.route().steps()) {
            boolean joint = next == RouteStep.JOINT_REVIEW
                    && it.lines().stream()
                            .noneMatch(l -> !l.specialty().isEmpty()
                                    && reference
                                            .specialties()
                                            .entry(l.specialty())
                                            .needsJointReview());
            if (next.compareTo(now) > 0 && !joint) {
                steps.add(new StepLine(
                        StepLine.State.NEXT,
                        name(next, it, language),
                        messages.text(
                                language, "filing.progress.days", it.route().days(next))));
            }
        }
        return steps;
    }

    private static String stepKey(String step, Filing it) {
        boolean leaves = it.business() == Business.CANCEL && step.equals(Step.CONFIRM.name());
        return "filing.step." + step.toLowerCase(Locale.ROOT) + (leaves ? ".cancel" : "");
    }

    /** Who cancels asks the employer for something else. */
    private String name(RouteStep step, Filing it, Language language) {
        return step == RouteStep.ENTERPRISE && it.business() == Business.CANCEL
                ? messages.text(language, "filing.step.enterprise.cancel")
                : step.words().in(language);
    }

    private String by(Filings.Happened happened, Filing it, Language language) {
        return switch (happened.by()) {
            case PRACTITIONER -> messages.text(language, "filing.progress.by_person");
            case ENTERPRISE -> String.valueOf(it.enterpriseName());
            case STAFF -> happened.office();
            case SYSTEM, NOBODY -> messages.text(language, "filing.progress.by_system");
        };
    }

    private String used(Filing it, RouteStep step, Language language) {
        var since = it.since().atZone(org.zhiye.ground.BusinessClock.ZONE).toLocalDate();
        int used = Math.max(0, reference.workingDays().between(since, day.today()));
        return messages.text(language, "filing.progress.used", used, it.route().days(step));
    }

    private List<CasePage.Line> lines(Filing it, Language language) {
        return it.lines().stream()
                .map(line -> new CasePage.Line(
                        line.specialty().isEmpty()
                                ? it.business().words().in(language)
                                : reference.specialties().name(line.specialty(), language),
                        line.outcome() != null
                                ? OutcomeWords.key(it.business(), line.outcome())
                                : line.stage() == LineStage.PENDING
                                        ? "filing.stage." + key(it.stage())
                                        : "filing.line." + key(line.stage()),
                        line.outcome() == null ? Tone.PLAIN : granted(line.outcome()) ? Tone.OK : Tone.NO))
                .toList();
    }

    private static String key(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }
}
