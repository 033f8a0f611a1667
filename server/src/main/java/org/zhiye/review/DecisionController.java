package org.zhiye.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.LineStage;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.GroundReason;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Language;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** The forms of the bench: acceptance, and opinions line by line. */
@Controller
class DecisionController {
    private static final String AGREE = "agree";
    private static final String DISAGREE = "disagree";

    private final AcceptanceDesk acceptances;
    private final OpinionDesk opinions;
    private final JointDesk joint;
    private final CaseFiles files;
    private final Sight sight;
    private final ReferenceData reference;

    DecisionController(
            AcceptanceDesk acceptances,
            OpinionDesk opinions,
            JointDesk joint,
            CaseFiles files,
            Sight sight,
            ReferenceData reference) {
        this.acceptances = acceptances;
        this.opinions = opinions;
        this.joint = joint;
        this.files = files;
        this.sight = sight;
        this.reference = reference;
    }

    @Access(
            value = {Role.PROVINCE_ACCEPTOR, Role.MINISTRY_ACCEPTOR},
            scope = Scope.PROVINCE)
    @PostMapping("/review/cases/{id}/acceptance")
    String acceptance(
            @Me Caller me,
            @PathVariable FilingId id,
            @RequestParam Map<String, String> sent,
            Asked asked,
            Language language,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed(sent);
        var problems = new Problems();
        var key = DeedKey.of(sent.get("deed"));
        var reasons = reasons(typed);
        switch (typed.text("answer")) {
            case "accept" -> {
                if (reasons.isEmpty() && typed.text("ground").isEmpty()) {
                    return done(acceptances.accept(me, id, key));
                }
                problems.add(first(reasons, "ground"), "review.accept.but_typed");
            }
            case "send-back" -> {
                if (!reasons.isEmpty()) {
                    return done(acceptances.sendBack(me, id, reasons, key));
                }
                problems.add("reason_" + CorrectionField.CONTRACT, "review.send_back.missing");
            }
            case "not-accept" -> {
                var ground = typed.text("ground");
                var note = typed.text("note");
                problems.unless(reference.nonAcceptanceGrounds().offers(ground), "ground", "review.ground.missing")
                        .unless(!note.isEmpty(), "note", "review.facts.missing");
                if (!problems.any()) {
                    return done(acceptances.notAccept(me, id, ground, note, key));
                }
            }
            default -> {
                sight.officers(me, id);
                throw new Refused(ReviewReason.OPINION_INCOMPLETE);
            }
        }
        return again(me, id, asked, typed, problems, language, response, model);
    }

    private static Map<String, String> reasons(Typed typed) {
        var reasons = new LinkedHashMap<String, String>();
        for (CorrectionField field : CorrectionField.values()) {
            if (!typed.reason(field).isEmpty()) {
                reasons.put(field.name(), typed.reason(field));
            }
        }
        return reasons;
    }

    private static String first(Map<String, String> reasons, String otherwise) {
        return reasons.keySet().stream().findFirst().map(it -> "reason_" + it).orElse(otherwise);
    }

    @Access(
            value = {Role.PROVINCE_REVIEWER, Role.JOINT_REVIEWER, Role.MINISTRY_REVIEWER},
            scope = Scope.PROVINCE)
    @PostMapping("/review/cases/{id}/opinion")
    String opinion(
            @Me Caller me,
            @PathVariable FilingId id,
            @RequestParam Map<String, String> sent,
            Asked asked,
            Language language,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed(sent);
        var key = DeedKey.of(sent.get("deed"));
        var it = sight.officers(me, id);
        var problems = new Problems();
        // the form says for which step it was: sent a second time it comes when the case has gone on
        var step = step(typed.text("step"))
                .or(() -> Desk.of(me, it).map(Desk::step))
                .orElseThrow(() -> new Refused(GroundReason.CHANGED_MEANWHILE));
        var read = read(me, it, step, typed, problems);
        problems.unless(
                step != RouteStep.MINISTRY_OPINION || !opinions.leavesAnother(it, read),
                "merge",
                "review.merge.missing");
        if (problems.any()) {
            return again(me, id, asked, typed, problems, language, response, model);
        }
        return done(
                switch (step) {
                    case PROVINCE_REVIEW -> opinions.opine(me, id, read, key);
                    case JOINT_REVIEW -> joint.join(me, id, read, key);
                    case MINISTRY_OPINION -> opinions.decide(me, id, read, key);
                    case ENTERPRISE, PROVINCE_ACCEPTANCE, MINISTRY_ACCEPTANCE, PUBLIC_NOTICE, ANNOUNCEMENT ->
                        throw new Refused(GroundReason.CHANGED_MEANWHILE);
                });
    }

    private static Optional<RouteStep> step(String typed) {
        return Stream.of(RouteStep.PROVINCE_REVIEW, RouteStep.JOINT_REVIEW, RouteStep.MINISTRY_OPINION)
                .filter(step -> step.name().equals(typed))
                .findFirst();
    }

    /** The other ministry's days are over, and the case goes on without its opinion. */
    @Access(value = Role.MINISTRY_SUPERVISOR, scope = Scope.NATION)
    @PostMapping("/review/cases/{id}/joint")
    String passJointBy(
            @Me Caller me,
            @PathVariable FilingId id,
            @RequestParam Map<String, String> sent,
            Asked asked,
            Language language,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed(sent);
        var it = sight.officers(me, id);
        var problems = new Problems();
        var lines = it.lines().stream()
                .map(FilingLine::specialty)
                .filter(code -> !typed.text("pass_" + code).isEmpty())
                .collect(Collectors.toSet());
        problems.unless(!lines.isEmpty(), "pass_" + firstOverdue(it), "review.pass_joint.none")
                .unless(!typed.text("reason").isEmpty(), "reason", "review.pass_joint.reason.missing");
        if (problems.any()) {
            return again(me, id, asked, typed, problems, language, response, model);
        }
        return done(joint.passBy(me, id, lines, typed.text("reason"), DeedKey.of(sent.get("deed"))));
    }

    private static String firstOverdue(Filing it) {
        return it.lines().stream()
                .filter(line -> line.stage() == LineStage.JOINT_REVIEW)
                .findFirst()
                .map(FilingLine::specialty)
                .orElse("");
    }

    private List<OpinionDesk.OnLine> read(Caller me, Filing it, RouteStep step, Typed typed, Problems problems) {
        var read = new ArrayList<OpinionDesk.OnLine>();
        for (FilingLine line : it.lines()) {
            var name = name(line);
            switch (typed.opinion(name)) {
                case AGREE ->
                    read.add(
                            typed.text("merge").isEmpty()
                                    ? OpinionDesk.OnLine.agree(line.specialty())
                                    : OpinionDesk.OnLine.agreeAndMerge(line.specialty()));
                case DISAGREE -> {
                    var ground = typed.ground(name);
                    var facts = typed.facts(name);
                    problems.unless(
                                    reference.refusalGrounds().offers(ground),
                                    "ground_" + name,
                                    "review.ground.missing")
                            .unless(!facts.isEmpty(), "facts_" + name, "review.facts.missing");
                    read.add(OpinionDesk.OnLine.disagree(line.specialty(), ground, facts));
                }
                default -> {
                    if (step == RouteStep.PROVINCE_REVIEW && !line.ended()) {
                        problems.add("opinion_" + name, "review.opinion.missing", specialty(it, line));
                    }
                }
            }
        }
        if (read.isEmpty() && !problems.any()) {
            Desk.of(step).lines(me, it).stream()
                    .findFirst()
                    .ifPresentOrElse(line -> problems.add("opinion_" + name(line), "review.opinion.none"), () -> {
                        throw new Refused(GroundReason.CHANGED_MEANWHILE);
                    });
        }
        return read;
    }

    /** As the form's fields end. */
    static String name(FilingLine line) {
        return line.specialty().isEmpty() ? "case" : line.specialty();
    }

    private String specialty(Filing it, FilingLine line) {
        return line.specialty().isEmpty()
                ? it.business().words().zhHans()
                : reference.specialties().name(line.specialty(), Language.ZH_HANS);
    }

    private static String done(String page) {
        return "redirect:" + page + "?done=1";
    }

    private String again(
            Caller me,
            FilingId id,
            Asked asked,
            Typed typed,
            Problems problems,
            Language language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
                "page",
                files.page(new CaseFiles.Look(me, sight.officers(me, id), asked, typed, problems, false, language)));
        return "review/case";
    }
}
