package org.zhiye.account.signup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.account.ConsentSource;
import org.zhiye.account.Consents;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.TextKind;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** What the person agreed to, each text as it was then. */
@Controller
class ConsentsController {
    private final Consents consents;
    private final ReferenceData data;
    private final Uis uis;

    ConsentsController(Consents consents, ReferenceData data, Uis uis) {
        this.consents = consents;
        this.data = data;
        this.uis = uis;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/consents")
    String all(@Me PersonId me, HttpServletRequest request, HttpServletResponse response, Model model) {
        var ui = uis.of(request, response);
        model.addAttribute(
                "page",
                new ConsentsPage(
                        consents.of(me).stream().map(it -> line(it, ui)).toList()));
        return "account/consents";
    }

    private static ConsentsPage.Line line(ConsentSource.Given it, Ui ui) {
        return new ConsentsPage.Line(
                it.kind().words().in(ui.language()),
                it.version(),
                ui.t("consents.language." + it.language().tag().toLowerCase(java.util.Locale.ROOT)),
                it.at(),
                "/me/consents/text?kind=" + it.kind() + "&version=" + it.version() + "&language="
                        + it.language().tag(),
                it.about(),
                it.kind() == TextKind.SENSITIVE && it.about().isEmpty());
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/consents/text")
    String text(
            @Me PersonId me,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String language,
            Model model) {
        var given = consents.of(me).stream()
                .filter(it -> it.kind().name().equals(kind)
                        && it.version().equals(version)
                        && it.language().tag().equals(language))
                .findFirst()
                .orElseThrow(NotThere::new);
        var text = data.texts()
                .find(given.kind(), given.version(), given.language())
                .filter(it -> it.hash().equals(given.hash()))
                .orElseThrow(NotThere::new);
        model.addAttribute(
                "page",
                new ConsentText(
                        text.title(),
                        text.version(),
                        given.language().tag(),
                        given.at(),
                        given.hash(),
                        text.sections().stream()
                                .map(it -> new TextPage.Section(it.heading(), it.paragraphs()))
                                .toList()));
        return "account/consentText";
    }
}
