package org.zhiye.filing;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.TextKind;
import org.zhiye.shared.Language;
import org.zhiye.web.Access;
import org.zhiye.web.Scope;

/** The texts that people consent to, in their present version, for everybody to read. */
@Controller
class TextController {
    private final ReferenceData reference;

    TextController(ReferenceData reference) {
        this.reference = reference;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/texts/{kind}")
    String text(@PathVariable String kind, Language language, Model model) {
        var known = Arrays.stream(TextKind.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(NotThere::new);
        model.addAttribute("page", new TextPage(reference.texts().current(known, language)));
        return "filing/text";
    }
}
