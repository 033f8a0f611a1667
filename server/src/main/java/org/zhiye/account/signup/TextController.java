package org.zhiye.account.signup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Day;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.TextKind;
import org.zhiye.web.Access;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** The texts that people consent to; also earlier versions, for whoever consented to one. */
@Controller
class TextController {
    private final ReferenceData data;
    private final Day day;
    private final Uis uis;

    TextController(ReferenceData data, Day day, Uis uis) {
        this.data = data;
        this.day = day;
        this.uis = uis;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/texts/{kind}")
    String text(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var which = Arrays.stream(TextKind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(NotThere::new);
        var texts = data.texts();
        var language = uis.of(request, response).language();
        var text = texts.find(which, version == null ? texts.current(which, day.today()) : version, language)
                .orElseThrow(NotThere::new);
        model.addAttribute(
                "page",
                new TextPage(
                        text.title(),
                        text.version(),
                        texts.coming(which, day.today()).stream()
                                .map(it -> new TextPage.Coming(
                                        "/texts/" + kind + "?version=" + it.version(), it.version(), it.from()))
                                .toList(),
                        text.sections().stream()
                                .map(s -> new TextPage.Section(s.heading(), s.paragraphs()))
                                .toList()));
        return "account/text";
    }
}
