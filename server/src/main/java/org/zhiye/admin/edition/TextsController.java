package org.zhiye.admin.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.LegalText;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.TextKind;
import org.zhiye.policy.Unfit;
import org.zhiye.policy.edition.Editions;
import org.zhiye.policy.edition.Proposal;
import org.zhiye.policy.edition.TextDraft;
import org.zhiye.shared.Language;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** The texts that people consent to: a new version is begun from the present one, in three languages at once. */
@Controller
class TextsController {
    private final Editions editions;
    private final ReferenceData reference;
    private final Day day;
    private final Uis uis;

    TextsController(Editions editions, ReferenceData reference, Day day, Uis uis) {
        this.editions = editions;
        this.reference = reference;
        this.day = day;
        this.uis = uis;
    }

    /** The form's fields: the version, its first day, why, and the text in each language. */
    record TextForm(
            @Nullable String version,
            @Nullable String from,
            @Nullable String why,
            @Nullable String hans,
            @Nullable String hant,
            @Nullable String en,
            @Nullable String deed) {
        String in(Language language) {
            return text(
                    switch (language) {
                        case ZH_HANS -> hans;
                        case ZH_HANT -> hant;
                        case EN -> en;
                    });
        }

        static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @GetMapping("/admin/texts")
    String all(HttpServletRequest request, HttpServletResponse response, Model model) {
        var ui = uis.of(request, response);
        model.addAttribute(
                "page",
                new TextsPage(Arrays.stream(TextKind.values())
                        .map(kind -> entry(kind, ui))
                        .toList()));
        return "admin/texts";
    }

    private TextsPage.Entry entry(TextKind kind, Ui ui) {
        var text = reference.texts().current(kind, day.today(), Language.ZH_HANS);
        return new TextsPage.Entry(
                address(kind),
                "/texts/" + path(kind),
                kind.words().in(ui.language()),
                text.version(),
                reference.texts().coming(kind, day.today()).stream()
                        .map(it -> ui.t("texts.coming", it.version(), ui.date(it.from())))
                        .toList(),
                text.hash());
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @GetMapping("/admin/texts/{kind}")
    String form(@PathVariable String kind, HttpServletRequest request, HttpServletResponse response, Model model) {
        var which = kind(kind);
        var form = new TextForm(
                "",
                "",
                "",
                present(which, Language.ZH_HANS),
                present(which, Language.ZH_HANT),
                present(which, Language.EN),
                null);
        return page(which, form, new Problems(), uis.of(request, response), response, model);
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @PostMapping("/admin/texts/{kind}")
    String prepare(
            @Me Caller me,
            @PathVariable String kind,
            @ModelAttribute TextForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var which = kind(kind);
        var ui = uis.of(request, response);
        var problems = new Problems();
        problems.unless(!TextForm.text(form.version()).isEmpty(), "version", "texts.version_empty");
        problems.unless(!TextForm.text(form.why()).isEmpty(), "why", "edition.why_empty");
        var from = from(form, problems);
        if (!problems.any() && from != null) {
            try {
                var checked = editions.check(proposal(which, from, form));
                return "redirect:/admin/editions/" + editions.prepare(me, DeedKey.of(form.deed()), checked);
            } catch (Unfit unfit) {
                problems.add(field(unfit), "edition.unfit", reason(unfit, ui));
            }
        }
        return page(which, form, problems, ui, response, model);
    }

    private static @Nullable LocalDate from(TextForm form, Problems problems) {
        try {
            return LocalDate.parse(TextForm.text(form.from()));
        } catch (DateTimeException e) {
            problems.add("from", "texts.from_empty");
            return null;
        }
    }

    private static Proposal proposal(TextKind kind, LocalDate from, TextForm form) {
        Map<Language, String> sources = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            sources.put(language, form.in(language));
        }
        return Proposal.text(
                kind, TextForm.text(form.version()), new TextDraft(from, sources), TextForm.text(form.why()));
    }

    private static String field(Unfit unfit) {
        if (unfit.place().equals("from")) {
            return "from";
        }
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(unfit.place()))
                .findFirst()
                .map(TextsController::field)
                .orElse("version");
    }

    private static String field(Language language) {
        return switch (language) {
            case ZH_HANS -> "hans";
            case ZH_HANT -> "hant";
            case EN -> "en";
        };
    }

    private static String reason(Unfit unfit, Ui ui) {
        return ui.t(unfit.key(), unfit.arguments().toArray());
    }

    private String present(TextKind kind, Language language) {
        return source(reference.texts().current(kind, LocalDate.MAX, language));
    }

    /** The text as its file has it. */
    private static String source(LegalText text) {
        var source = new StringBuilder("# " + text.title() + "\n");
        for (var section : text.sections()) {
            if (!section.heading().isEmpty()) {
                source.append("\n## ").append(section.heading()).append('\n');
            }
            section.paragraphs()
                    .forEach(paragraph -> source.append('\n').append(paragraph).append('\n'));
        }
        return source.toString();
    }

    /** The earliest first day, and those of the policies to come: a text can begin together with one. */
    private String from(Ui ui) {
        var today = day.today();
        var coming = reference.policies().all().stream()
                .filter(it ->
                        it.effectiveFrom().filter(from -> from.isAfter(today)).isPresent())
                .map(it -> ui.t(
                        "texts.from_policy",
                        it.name().in(ui.language()),
                        ui.date(it.effectiveFrom().orElseThrow())));
        return Stream.concat(Stream.of(ui.t("texts.from_hint", ui.date(today.plusDays(1)))), coming)
                .collect(Collectors.joining(ui.language() == Language.EN ? " " : ""));
    }

    private static TextKind kind(String path) {
        return Arrays.stream(TextKind.values())
                .filter(kind -> path(kind).equals(path))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static String path(TextKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String address(TextKind kind) {
        return "/admin/texts/" + path(kind);
    }

    private String page(
            TextKind kind, TextForm form, Problems problems, Ui ui, HttpServletResponse response, Model model) {
        if (problems.any()) {
            response.setStatus(422);
        }
        model.addAttribute(
                "page",
                new TextFormPage(
                        address(kind),
                        kind.words().in(ui.language()),
                        reference.texts().current(kind, LocalDate.MAX),
                        TextForm.text(form.version()),
                        TextForm.text(form.from()),
                        from(ui),
                        TextForm.text(form.why()),
                        List.of(Language.values()).stream()
                                .map(language -> new TextFormPage.Field(
                                        field(language), language.tag(), language.ownName(), form.in(language)))
                                .toList(),
                        form.deed() == null ? ui.deedKey() : form.deed(),
                        problems));
        return "admin/text";
    }
}
