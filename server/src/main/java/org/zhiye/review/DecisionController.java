package org.zhiye.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.Stage;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.GroundReason;
import org.zhiye.policy.ReferenceData;
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
    private final CaseFiles files;
    private final Sight sight;
    private final ReferenceData reference;

    DecisionController(
            AcceptanceDesk acceptances, OpinionDesk opinions, CaseFiles files, Sight sight, ReferenceData reference) {
        this.acceptances = acceptances;
        this.opinions = opinions;
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
            value = {Role.PROVINCE_REVIEWER, Role.MINISTRY_REVIEWER},
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
        boolean province = it.stage() == Stage.PROVINCE_REVIEW;
        var read = read(it, province, typed, problems);
        if (problems.any()) {
            return again(me, id, asked, typed, problems, language, response, model);
        }
        return done(
                province || (it.stage() != Stage.LINES && me.has(Role.PROVINCE_REVIEWER))
                        ? opinions.opine(me, id, read, key)
                        : opinions.decide(me, id, read, key));
    }

    private List<OpinionDesk.OnLine> read(Filing it, boolean all, Typed typed, Problems problems) {
        var read = new ArrayList<OpinionDesk.OnLine>();
        for (FilingLine line : it.lines()) {
            var name = line.specialty().isEmpty() ? "case" : line.specialty();
            switch (typed.opinion(name)) {
                case AGREE -> read.add(OpinionDesk.OnLine.agree(line.specialty()));
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
                    if (all) {
                        problems.add("opinion_" + name, "review.opinion.missing", specialty(line));
                    }
                }
            }
        }
        if (read.isEmpty() && !problems.any()) {
            it.lines().stream()
                    .filter(line -> line.stage() == LineStage.MINISTRY_OPINION)
                    .findFirst()
                    .ifPresentOrElse(line -> problems.add("opinion_" + line.specialty(), "review.opinion.none"), () -> {
                        throw new Refused(GroundReason.CHANGED_MEANWHILE);
                    });
        }
        return read;
    }

    private String specialty(FilingLine line) {
        return reference.specialties().name(line.specialty(), Language.ZH_HANS);
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
