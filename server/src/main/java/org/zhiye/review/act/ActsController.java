package org.zhiye.review.act;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.review.Supervision;
import org.zhiye.shared.Language;
import org.zhiye.shared.Normal;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** 对注册的处理: a supervisor finds a registration and proposes an act; a second one decides. */
@Controller
class ActsController {
    private static final int LONGEST = 1000;

    private final ActDesk desk;
    private final ActViews views;
    private final ActSight sight;
    private final Supervision supervision;
    private final Acts acts;
    private final Registers registers;
    private final Day day;

    ActsController(
            ActDesk desk,
            ActViews views,
            ActSight sight,
            Supervision supervision,
            Acts acts,
            Registers registers,
            Day day) {
        this.desk = desk;
        this.views = views;
        this.sight = sight;
        this.supervision = supervision;
        this.acts = acts;
        this.registers = registers;
        this.day = day;
    }

    @Access(
            value = {Role.PROVINCE_SUPERVISOR, Role.MINISTRY_SUPERVISOR},
            scope = Scope.PROVINCE)
    @GetMapping("/review/acts")
    String list(
            @Me Caller me,
            @RequestParam(defaultValue = "") String number,
            Language language,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        if (!number.isBlank()) {
            var typed = problems.read("number", number, "act.not_found", RegistrationNumber::of);
            var found = Optional.ofNullable(typed)
                    .flatMap(registers::find)
                    .filter(it -> sight.office(me, it).isPresent());
            if (found.isPresent()) {
                return "redirect:/review/acts/registrations/" + found.get().id();
            }
            problems.add("number", "act.not_found");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", views.list(me, number, problems, language));
        return "review/acts";
    }

    @Access(
            value = {Role.PROVINCE_SUPERVISOR, Role.MINISTRY_SUPERVISOR},
            scope = Scope.PROVINCE)
    @GetMapping("/review/acts/registrations/{id}")
    String registration(
            @Me Caller me,
            @PathVariable RegistrationId id,
            @RequestParam(required = false) @Nullable String kind,
            Language language,
            Model model) {
        model.addAttribute(
                "page", views.proposal(seen(me, id), kind(kind), ProposalPage.Typed.NOTHING, new Problems(), language));
        return "review/proposal";
    }

    private Registration seen(Caller me, RegistrationId id) {
        return registers.find(id).filter(it -> sight.office(me, it).isPresent()).orElseThrow(NotThere::new);
    }

    private static @Nullable ActKind kind(@Nullable String typed) {
        return Stream.of(ActKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** What comes with a proposal. */
    record ProposalForm(
            @Nullable String kind,
            @Nullable String ground,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable String about,
            @Nullable String until,
            @Nullable String deed) {
        ProposalPage.Typed typed() {
            return new ProposalPage.Typed(text(ground), text(reason), text(evidence), text(about), text(until));
        }

        private static String text(@Nullable String typed) {
            var text = typed == null ? "" : typed.strip();
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }

        @Override
        public String toString() {
            return "ProposalForm";
        }
    }

    @Access(
            value = {Role.PROVINCE_SUPERVISOR, Role.MINISTRY_SUPERVISOR},
            scope = Scope.PROVINCE)
    @PostMapping("/review/acts/registrations/{id}")
    String propose(
            @Me Caller me,
            @PathVariable RegistrationId id,
            ProposalForm form,
            Language language,
            HttpServletResponse response,
            Model model) {
        var known = seen(me, id);
        var kind = kind(form.kind());
        var typed = form.typed();
        if (kind == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", views.proposal(known, null, typed, new Problems(), language));
            return "review/proposal";
        }
        var until = kind.hasEnd() ? day(typed.until()) : null;
        var about = kind.hasObject() ? uuid(typed.about()) : null;
        var problems = new Problems();
        problems.unless(
                        kind.grounds() == ActKind.Grounds.NONE
                                || !typed.ground().isEmpty(),
                        "ground",
                        "act.missing.ground")
                .unless(!kind.hasObject() || about != null, "about", "act.missing.about")
                .unless(!kind.hasEnd() || (until != null && until.isAfter(day.today())), "until", "act.missing.until")
                .unless(!typed.reason().isEmpty(), "reason", "act.missing.reason")
                .unless(!typed.evidence().isEmpty(), "evidence", "act.missing.evidence");
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", views.proposal(known, kind, typed, problems, language));
            return "review/proposal";
        }
        var ground = kind.grounds() == ActKind.Grounds.NONE ? "" : typed.ground();
        var proposal = new ActDesk.Proposal(kind, id, ground, typed.reason(), typed.evidence(), about, until);
        return "redirect:/review/acts/" + desk.propose(me, proposal, DeedKey.of(form.deed()));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(Normal.halfWidth(typed).replace('/', '-').strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Access(
            value = {Role.PROVINCE_SUPERVISOR, Role.MINISTRY_SUPERVISOR},
            scope = Scope.PROVINCE)
    @GetMapping("/review/acts/{id}")
    String one(@Me Caller me, @PathVariable ActId id, Language language, Model model) {
        model.addAttribute("page", views.one(me, seen(me, id), "", new Problems(), language));
        return "review/act";
    }

    private Act seen(Caller me, ActId id) {
        return acts.find(id).filter(it -> supervision.sees(me, it.office())).orElseThrow(NotThere::new);
    }

    /** What comes with a decision. */
    record DecisionForm(
            @Nullable String answer,
            @Nullable String note,
            @Nullable String deed) {}

    @Access(
            value = {Role.PROVINCE_SUPERVISOR, Role.MINISTRY_SUPERVISOR},
            scope = Scope.PROVINCE)
    @PostMapping("/review/acts/{id}")
    String decide(
            @Me Caller me,
            @PathVariable ActId id,
            DecisionForm form,
            Language language,
            HttpServletResponse response,
            Model model) {
        var note = ProposalForm.text(form.note());
        boolean consents = "consent".equals(form.answer());
        if (!consents && note.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problems = new Problems().add("note", "act.note.missing");
            model.addAttribute("page", views.one(me, seen(me, id), "", problems, language));
            return "review/act";
        }
        desk.decide(me, id, consents, consents ? "" : note, DeedKey.of(form.deed()));
        return "redirect:/review/acts/" + id;
    }
}
