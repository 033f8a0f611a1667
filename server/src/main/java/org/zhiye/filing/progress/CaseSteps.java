package org.zhiye.filing.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Filings;
import org.zhiye.filing.Stage;
import org.zhiye.filing.Step;
import org.zhiye.filing.Words;
import org.zhiye.ground.Day;
import org.zhiye.policy.Business;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.Language;
import org.zhiye.web.Messages;
import org.zhiye.web.StepLine;

/** What happened to a case, where it is, and what comes next. */
@Component
class CaseSteps {
    private final ReferenceData reference;
    private final Messages messages;
    private final Day day;

    CaseSteps(ReferenceData reference, Messages messages, Day day) {
        this.reference = reference;
        this.messages = messages;
        this.day = day;
    }

    /** If each step takes its whole time. */
    LocalDate expected(Filing it) {
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

    List<StepLine> steps(Filing it, List<Filings.Happened> history, Language language) {
        var steps = new ArrayList<StepLine>();
        for (var happened : history) {
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
}
