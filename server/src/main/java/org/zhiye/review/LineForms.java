package org.zhiye.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiye.filing.FilingLine;
import org.zhiye.ground.Day;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.Role;

/** The part of the bench that goes line by line: what to give an opinion on, and what others have said of it. */
@Component
class LineForms {
    private final ReferenceData reference;
    private final Day day;

    LineForms(ReferenceData reference, Day day) {
        this.reference = reference;
        this.day = day;
    }

    /** The lines of the step at hand; a joint reviewer sees the own ministry's alone. */
    List<CaseFilePage.Line> of(CaseFiles.Look look, RouteStep step, List<Decision> decided) {
        return Desk.of(step).lines(look.me(), look.filing()).stream()
                .map(line -> line(line, look, decided))
                .toList();
    }

    private CaseFilePage.Line line(FilingLine line, CaseFiles.Look look, List<Decision> decided) {
        var name = DecisionController.name(line);
        return new CaseFilePage.Line(
                name,
                line.specialty().isEmpty()
                        ? look.filing().business().words().in(look.language())
                        : reference.specialties().name(line.specialty(), look.language()),
                look.typed().opinion(name),
                look.typed().ground(name),
                look.typed().facts(name),
                said(RouteStep.PROVINCE_REVIEW, line, decided),
                said(RouteStep.JOINT_REVIEW, line, decided),
                JointReview.reviewer(reference, line.specialty())
                        .map(authority -> authority.name().in(look.language()))
                        .orElse(""));
    }

    private static String said(RouteStep step, FilingLine line, List<Decision> decided) {
        return decided.stream()
                .filter(d -> d.step() == step && d.specialty().equals(line.specialty()))
                .reduce((before, last) -> last)
                .map(d -> "review.verdict." + d.verdict().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** What a supervisor of the ministry may pass by. */
    List<CaseFilePage.Overdue> overdue(CaseFiles.Look look) {
        if (!look.me().has(Role.MINISTRY_SUPERVISOR)) {
            return List.of();
        }
        LocalDate today = day.today();
        return JointReview.overdue(look.filing(), today).stream()
                .map(line -> new CaseFilePage.Overdue(
                        line.specialty(),
                        reference.specialties().name(line.specialty(), look.language()),
                        Optional.of(line.specialty())
                                .flatMap(code -> JointReview.reviewer(reference, code))
                                .map(authority -> authority.name().in(look.language()))
                                .orElse(""),
                        !look.typed().text("pass_" + line.specialty()).isEmpty()))
                .toList();
    }
}
