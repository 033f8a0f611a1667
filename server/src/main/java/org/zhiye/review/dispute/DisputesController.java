package org.zhiye.review.dispute;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.person.People;
import org.zhiye.register.Dispute;
import org.zhiye.register.Dispute.Kind;
import org.zhiye.register.DisputeId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Language;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;

/** 既有记录异议: a supervisor sees what people say of imported records, and decides. */
@Controller
class DisputesController {
    private static final int LONGEST = 500;

    private final DisputeDesk desk;
    private final DisputeViews views;
    private final People people;

    DisputesController(DisputeDesk desk, DisputeViews views, People people) {
        this.desk = desk;
        this.views = views;
        this.people = people;
    }

    @Access(
            value = {Role.PROVINCE_SUPERVISOR, Role.MINISTRY_SUPERVISOR},
            scope = Scope.PROVINCE)
    @GetMapping("/review/disputes")
    String list(@Me Caller me, Model model) {
        model.addAttribute("page", views.list(me));
        return "review/disputes";
    }

    @Access(
            value = {Role.PROVINCE_SUPERVISOR, Role.MINISTRY_SUPERVISOR},
            scope = Scope.PROVINCE)
    @GetMapping("/review/disputes/{id}")
    String one(@Me Caller me, @PathVariable DisputeId id, Language language, Model model) {
        return page(me, desk.seen(me, id), false, DisputePage.Typed.NOTHING, new Problems(), language, model);
    }

    private String page(
            Caller me,
            Dispute it,
            boolean full,
            DisputePage.Typed typed,
            Problems problems,
            Language language,
            Model model) {
        model.addAttribute("page", views.one(me, it, full, typed, problems, language));
        return "review/dispute";
    }

    @Access(
            value = {Role.PROVINCE_SUPERVISOR, Role.MINISTRY_SUPERVISOR},
            scope = Scope.PROVINCE)
    @PostMapping("/review/disputes/{id}/number")
    String number(
            @Me Caller me,
            @PathVariable DisputeId id,
            @RequestParam(required = false) @Nullable String deed,
            Language language,
            Model model) {
        desk.viewNumbers(me, id, DeedKey.of(deed));
        return page(me, desk.seen(me, id), true, DisputePage.Typed.NOTHING, new Problems(), language, model);
    }

    /** What an officer answers; seen: how many steps the page showed. */
    record Form(
            @Nullable String outcome,
            @Nullable String type,
            @Nullable String number,
            @Nullable String reason,
            @Nullable String answer,
            @Nullable String note,
            @Nullable String seen,
            @Nullable String deed) {
        DisputePage.Typed typed() {
            return new DisputePage.Typed(text(outcome), text(type), text(number), text(reason), text(note));
        }

        int steps() {
            var typed = text(seen);
            return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
        }

        private static String text(@Nullable String typed) {
            return Normal.text(typed == null ? "" : typed);
        }

        @Override
        public String toString() {
            return "Form " + outcome + answer;
        }
    }

    @Access(
            value = {Role.PROVINCE_SUPERVISOR, Role.MINISTRY_SUPERVISOR},
            scope = Scope.PROVINCE)
    @PostMapping("/review/disputes/{id}")
    String decide(
            @Me Caller me,
            @PathVariable DisputeId id,
            Form form,
            Language language,
            HttpServletResponse response,
            Model model) {
        var it = desk.seen(me, id);
        var typed = form.typed();
        var problems = new Problems();
        var kind = kind(typed.outcome());
        problems.unless(kind != null, "outcome", "dispute.missing.outcome")
                .unless(!typed.reason().isEmpty(), "reason", "dispute.missing.reason")
                .unless(fits(typed.reason()), "reason", "dispute.long", LONGEST);
        var right = kind == Kind.PROPOSED ? right(it, typed, problems) : null;
        if (problems.any() || kind == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(me, it, false, typed, problems, language, model);
        }
        desk.decide(me, id, new DisputeDesk.Answer(kind, typed.reason(), right, form.steps()), DeedKey.of(form.deed()));
        return "redirect:/review/disputes/" + id;
    }

    private static boolean fits(String typed) {
        return typed.codePointCount(0, typed.length()) <= LONGEST;
    }

    private static @Nullable Kind kind(String typed) {
        return switch (typed) {
            case "unlinked" -> Kind.UNLINKED;
            case "corrected" -> Kind.PROPOSED;
            case "rejected" -> Kind.REJECTED;
            default -> null;
        };
    }

    /** The document that the record is to bear: any but the person's. */
    private @Nullable IdDocument right(Dispute it, DisputePage.Typed typed, Problems problems) {
        IdDocumentType type;
        try {
            type = IdDocumentType.valueOf(typed.type().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problems.add("type", "dispute.missing.type");
            return null;
        }
        var country = type.asksCountry() ? desk.record(it).document().country() : IdDocument.CHINA;
        try {
            var right = new IdDocument(type, country, typed.number());
            boolean same = right.canonical()
                    .equals(people.facts(it.person()).document().canonical());
            problems.unless(!same, "number", "dispute.same_document");
            return right;
        } catch (Refused e) {
            problems.add("number", e.reason(), e.arguments().toArray());
            return null;
        }
    }

    /** The second officer. */
    @Access(
            value = {Role.PROVINCE_SUPERVISOR, Role.MINISTRY_SUPERVISOR},
            scope = Scope.PROVINCE)
    @PostMapping("/review/disputes/{id}/second")
    String second(
            @Me Caller me,
            @PathVariable DisputeId id,
            Form form,
            Language language,
            HttpServletResponse response,
            Model model) {
        var it = desk.seen(me, id);
        var typed = form.typed();
        boolean consents = "consent".equals(form.answer());
        var problems = new Problems()
                .unless(consents || !typed.note().isEmpty(), "note", "dispute.missing.note")
                .unless(fits(typed.note()), "note", "dispute.long", LONGEST);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(me, it, false, typed, problems, language, model);
        }
        desk.second(me, id, consents, consents ? "" : typed.note(), form.steps(), DeedKey.of(form.deed()));
        return "redirect:/review/disputes/" + id;
    }
}
