package org.zhiye.identity.alipay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.identity.QrImage;
import org.zhiye.identity.VerificationViews;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.LoginCookie;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.PublicAddress;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** The desktop's side: shows the code, and turns by itself when the phone has done its part. */
@Controller
class AlipayController {
    private final AlipayDesk desk;
    private final Tries tries;
    private final PhoneSteps phone;
    private final Turning turning;
    private final ReferenceData reference;
    private final LoginCookie cookie;
    private final PublicAddress address;
    private final VerificationViews views;
    private final Uis uis;

    AlipayController(
            AlipayDesk desk,
            Tries tries,
            PhoneSteps phone,
            Turning turning,
            ReferenceData reference,
            LoginCookie cookie,
            PublicAddress address,
            VerificationViews views,
            Uis uis) {
        this.desk = desk;
        this.tries = tries;
        this.phone = phone;
        this.turning = turning;
        this.reference = reference;
        this.cookie = cookie;
        this.address = address;
        this.views = views;
        this.uis = uis;
    }

    /** What the form sends. */
    record Form(
            @Nullable String deed,
            @Nullable String way,
            @Nullable String province) {}

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(AlipayDesk.PAGE)
    String begin(@Me PersonId me, Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var way = Arrays.stream(Way.values())
                .filter(it -> it.name().equals(form.way()))
                .findFirst()
                .orElse(Way.AUTHORISE);
        var province = String.valueOf(form.province());
        if (!reference.provinces().offers(province)) {
            var problems = new Problems().add("alipay-province", AlipayReason.ALIPAY_PROVINCE_MISSING);
            response.setStatus(422);
            var language = uis.of(request, response).language();
            model.addAttribute("page", views.page(me, problems, language));
            return "identity/verification";
        }
        return "redirect:" + desk.begin(me, DeedKey.of(form.deed()), way, province, session(request));
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(AlipayDesk.PAGE)
    String show(@Me PersonId me, HttpServletRequest request, Model model) {
        var it = tries.newest(me).orElse(null);
        if (it == null || it.state() == Try.State.PASSED) {
            return "redirect:/me/verification";
        }
        boolean here = MessageDigest.isEqual(it.shower(), session(request));
        var link = here && it.state() == Try.State.OPEN ? address.of("/a/" + tries.token(it)) : "";
        model.addAttribute(
                "page",
                new AlipayPage(
                        it.state().name(),
                        it.way() == Way.FACE,
                        link.isEmpty() ? null : QrImage.of(link),
                        link,
                        it.expires(),
                        it.reason() == null ? "" : it.reason().key(it.asker()),
                        here,
                        it.way().name(),
                        it.asker() instanceof Asker.Person asker ? asker.province() : ""));
        return "identity/alipay";
    }

    /** Tells the page when it has to turn: server-sent events, without a thread or a connection of the database for each. */
    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(AlipayDesk.PAGE + "/turn")
    void turn(
            @Me PersonId me,
            @RequestParam(defaultValue = "") String seen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var it = tries.newest(me)
                .filter(found -> MessageDigest.isEqual(found.shower(), session(request)))
                .orElseThrow(NotThere::new);
        turning.await(it, seen, request, response);
    }

    /** For who finished on the phone and whose phone did not come back. */
    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(AlipayDesk.PAGE + "/look")
    String look(@Me PersonId me, HttpServletRequest request) {
        tries.newest(me)
                .filter(found -> MessageDigest.isEqual(found.shower(), session(request)))
                .ifPresent(phone::look);
        return "redirect:" + AlipayDesk.PAGE;
    }

    private byte[] session(HttpServletRequest request) {
        return cookie.current(request).orElseThrow(NotThere::new);
    }
}
