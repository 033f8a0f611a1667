package org.zhiye.filing.progress;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.filing.CaseState;
import org.zhiye.filing.Drafts;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Filings;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.Nudging;
import org.zhiye.filing.Outcome;
import org.zhiye.filing.PaperSource;
import org.zhiye.filing.Stage;
import org.zhiye.filing.Turn;
import org.zhiye.filing.apply.Menu;
import org.zhiye.ground.DeedKey;
import org.zhiye.policy.Business;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.shared.Subject;
import org.zhiye.trail.Receipts;
import org.zhiye.web.Messages;
import org.zhiye.web.Tone;

/** Puts the page of a case together, as its person sees it. */
@Component
class CaseView {
    private final Filings filings;
    private final CaseSteps steps;
    private final Drafts drafts;
    private final Forecasts forecasts;
    private final List<PaperSource> papers;
    private final List<Nudging> nudging;
    private final Receipts receipts;
    private final ReferenceData reference;
    private final Messages messages;

    CaseView(
            Filings filings,
            CaseSteps steps,
            Drafts drafts,
            Forecasts forecasts,
            List<PaperSource> papers,
            List<Nudging> nudging,
            Receipts receipts,
            ReferenceData reference,
            Messages messages) {
        this.filings = filings;
        this.steps = steps;
        this.drafts = drafts;
        this.forecasts = forecasts;
        this.papers = papers;
        this.nudging = nudging;
        this.receipts = receipts;
        this.reference = reference;
        this.messages = messages;
    }

    CasePage page(Filing it, boolean cameBack, Language language) {
        var history = filings.history(it.id());
        var taken = forecasts.of(it.business());
        var nudge = nudging.stream().map(n -> n.may(it)).findFirst().orElse(Nudging.May.NOT);
        boolean waitsForPerson = it.turn() == Turn.PERSON;
        boolean refilable = !it.open() && !granted(it.outcome());
        return new CasePage(
                it.id().toString(),
                it.number(),
                it.business().words().in(language),
                Menu.holders(reference, Optional.of(it.holder()), language),
                CaseState.key(it),
                tone(it),
                sentence(it),
                office(it, language),
                it.due(),
                !it.open() ? "" : waitsForPerson ? "filing.progress.correct_now" : "filing.progress.nothing_to_do",
                it.submittedAt(),
                it.tentative(reference.workingDays()),
                it.open() ? steps.expected(it) : null,
                it.open() ? history.forecast() : null,
                taken.map(Forecasts.Taken::cases).orElse(0),
                taken.flatMap(Forecasts.Taken::rightInHundred).orElse(0),
                steps.steps(it, history.steps(), language),
                lines(it, language),
                it.open() && it.lines().stream().allMatch(l -> l.outcome() == null),
                it.stage() == Stage.CORRECTION,
                refilable,
                granted(it.outcome()) && it.business() != Business.CANCEL,
                nudge.now(),
                nudge.from(),
                nudge.sent(),
                next(it),
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

    /** A re-registration that was filled in while this cancellation ran. */
    private String next(Filing it) {
        if (it.business() != Business.CANCEL || !granted(it.outcome())) {
            return "";
        }
        return drafts.find(it.person(), it.holder(), Business.REREG)
                .map(id -> "/filings/drafts/" + id)
                .orElse("");
    }

    static Tone tone(Filing it) {
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

    String office(Filing it, Language language) {
        return switch (it.turn()) {
            case ENTERPRISE -> String.valueOf(it.enterpriseName());
            case PROVINCE ->
                reference.provinces().entry(it.province()).authority().in(language);
            case OTHER -> others(it, language);
            case MINISTRY, NOBODY -> reference.ministry().name().in(language);
            case PERSON -> messages.text(language, "filing.progress.by_person");
        };
    }

    /** The ministries that have a line in joint review. */
    private String others(Filing it, Language language) {
        return it.lines().stream()
                .filter(line -> line.stage() == LineStage.JOINT_REVIEW)
                .map(line -> other(line, language))
                .distinct()
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
    }

    private String other(FilingLine line, Language language) {
        return reference
                .specialties()
                .entry(line.specialty())
                .jointReviewer()
                .orElse(reference.ministry())
                .name()
                .in(language);
    }

    /** Who has a line, and until when; while the case goes its way as a whole: who has the case. */
    private String with(Filing it, FilingLine line, Language language) {
        return switch (line.stage()) {
            case PENDING -> office(it, language);
            case JOINT_REVIEW -> other(line, language);
            case MINISTRY_OPINION, PUBLIC_NOTICE, OBJECTION, ANNOUNCEMENT ->
                reference.ministry().name().in(language);
            case ENDED -> "";
        };
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
                        line.outcome() == null ? Tone.PLAIN : granted(line.outcome()) ? Tone.OK : Tone.NO,
                        it.open() ? with(it, line, language) : "",
                        line.stage() == LineStage.PENDING ? it.due() : line.due()))
                .toList();
    }

    private static String key(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }
}
