package org.zhiye.publicsite.policies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.filing.Answers;
import org.zhiye.filing.Verdict;
import org.zhiye.ground.Day;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Normal;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** 我能办什么, without an account. It is a POST though it changes nothing: a birthday does not belong in an address. */
@Controller
class WhatCanIController {
    private final Answers answers;
    private final ReferenceData reference;
    private final Day day;
    private final Uis uis;

    WhatCanIController(Answers answers, ReferenceData reference, Day day, Uis uis) {
        this.answers = answers;
        this.reference = reference;
        this.day = day;
        this.uis = uis;
    }

    /** What was typed. */
    record Typed(
            @Nullable String holder,
            @Nullable String registered,
            @Nullable String until,
            @Nullable String qualified,
            @Nullable String birth) {}

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/guide/what-can-i-do")
    String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
        var ui = uis.of(request, response);
        return page(new Typed(null, null, null, null, null), new Problems(), List.of(), ui, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/guide/what-can-i-do")
    String answer(@ModelAttribute Typed typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        var ui = uis.of(request, response);
        var problems = new Problems();
        var holder = reference.holderType(typed.holder());
        problems.unless(holder.isPresent(), "holder", "whatcani.holder_empty");
        var registered = Arrays.stream(Answers.Registered.values())
                .filter(it -> it.name().equals(typed.registered()))
                .findFirst();
        problems.unless(registered.isPresent(), "registered", "whatcani.registered_empty");
        var until = date("until", typed.until(), problems);
        var qualified = date("qualified", typed.qualified(), problems);
        var birth = date("birth", typed.birth(), problems);
        problems.unless(qualified == null || !qualified.isAfter(day.today()), "qualified", "whatcani.future");
        problems.unless(birth == null || !birth.isAfter(day.today()), "birth", "whatcani.future");
        if (problems.any()) {
            return page(typed, problems, List.of(), ui, response, model);
        }
        var said = new Answers.Said(holder.orElseThrow(), registered.orElseThrow(), until, qualified, birth);
        var found = answers.of(said, day.today(), ui.language()).stream()
                .map(it -> shown(it, said, ui))
                .toList();
        return page(typed, problems, found, ui, response, model);
    }

    private static @Nullable LocalDate date(String name, @Nullable String typed, Problems problems) {
        var text = Normal.halfWidth(typed == null ? "" : typed).strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(name, "unfit.date");
            return null;
        }
    }

    private static WhatCanIPage.Answer shown(Answers.Answer it, Answers.Said said, Ui ui) {
        var reasons = new ArrayList<WhatCanIPage.Reason>();
        boolean refused = it.why().stream().anyMatch(line -> line.verdict() == Verdict.NOT_MET);
        if (!it.can() && !refused && said.qualified() == null) {
            reasons.add(new WhatCanIPage.Reason(ui.t("whatcani.unqualified"), ""));
        }
        it.why().stream()
                // what cannot be told is no use where the answer is no
                .filter(line -> line.verdict() == Verdict.NOT_MET || (it.can() && line.verdict() == Verdict.CANT_TELL))
                .forEach(line -> reasons.add(new WhatCanIPage.Reason(line.words(), line.article())));
        return new WhatCanIPage.Answer(
                "/guide/" + it.business().name().toLowerCase(Locale.ROOT),
                it.business().words().in(ui.language()),
                it.can(),
                reasons);
    }

    private String page(
            Typed typed,
            Problems problems,
            List<WhatCanIPage.Answer> found,
            Ui ui,
            HttpServletResponse response,
            Model model) {
        if (problems.any()) {
            response.setStatus(422);
        }
        model.addAttribute(
                "page",
                new WhatCanIPage(
                        reference.holderTypes().stream()
                                .map(it -> new Choice(it.name(), reference.name(it, ui.language())))
                                .toList(),
                        Arrays.stream(Answers.Registered.values())
                                .map(it -> new Choice(
                                        it.name(), ui.t("whatcani." + it.name().toLowerCase(Locale.ROOT))))
                                .toList(),
                        Optional.ofNullable(typed.holder())
                                .orElse(reference.holderTypes().getFirst().name()),
                        text(typed.registered()),
                        text(typed.until()),
                        text(typed.qualified()),
                        text(typed.birth()),
                        found,
                        problems));
        return "publicsite/whatCanI";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
