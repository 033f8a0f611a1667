package org.zhiye.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** 我的证书: the list, the certificate on screen, and the form to change its terms. */
@Controller
class CertificatesController {
    private final Holdings holdings;
    private final Shown shown;
    private final Uis uis;

    CertificatesController(Holdings holdings, Shown shown, Uis uis) {
        this.holdings = holdings;
        this.shown = shown;
        this.uis = uis;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/certificates")
    String list(@Me PersonId me, HttpServletRequest request, HttpServletResponse response, Model model) {
        var language = uis.of(request, response).language();
        model.addAttribute("page", shown.list(holdings.of(me), language));
        return "certificate/list";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/certificates/{id}")
    String show(
            @Me PersonId me,
            @PathVariable RegistrationId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var language = uis.of(request, response).language();
        model.addAttribute("page", shown.one(holdings.of(me, id), Shown.NOTHING, new Problems(), language));
        return "certificate/show";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/certificates/{id}/terms")
    String terms(
            @Me PersonId me,
            @PathVariable RegistrationId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var language = uis.of(request, response).language();
        var holding = holdings.of(me, id);
        var until = holding.granted().window().to().toString();
        var typed = new CertificatePage.Typed(until, "", "");
        model.addAttribute("page", shown.one(holding, typed, new Problems(), language));
        return "certificate/terms";
    }
}
