package org.zhiye.identity.alipay;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.NotThere;
import org.zhiye.web.Access;
import org.zhiye.web.PublicAddress;
import org.zhiye.web.Scope;

/** The address in the code, and the one to which Alipay leads back: opened by a phone, on which nobody is logged in. */
@Controller
class AlipayPhoneController {
    private static final String VIEW = "identity/alipayPhone";
    private static final String ALIPAY = "AlipayClient";
    private static final String IN_ALIPAY = "alipays://platformapi/startapp?appId=20000067&url=";

    private final PhoneSteps phone;
    private final AlipayOffer offer;
    private final PublicAddress address;
    private final boolean demo;

    AlipayPhoneController(PhoneSteps phone, AlipayOffer offer, PublicAddress address, Environment environment) {
        this.phone = phone;
        this.offer = offer;
        this.address = address;
        demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/a/{token}")
    @Nullable
    String scan(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean warns = phone.warns(token);
        var here = "/a/" + token;
        // only Alipay's own program takes the code: what merely looks at an address must not use it up
        if (!isAlipay(request)) {
            var page = PhonePage.of(PhoneSteps.Word.NOT_ALIPAY, null);
            model.addAttribute(
                    "page",
                    new PhonePage(
                            page.word(),
                            page.tone(),
                            "",
                            IN_ALIPAY + URLEncoder.encode(address.of(here), StandardCharsets.UTF_8),
                            "",
                            warns,
                            offer.local() ? here : ""));
            return VIEW;
        }
        if (warns) {
            var page = PhonePage.of(PhoneSteps.Word.ASKS, null);
            model.addAttribute("page", new PhonePage(page.word(), page.tone(), "", "", here, true, ""));
            return VIEW;
        }
        return taken(token, request, response, model);
    }

    /** Who was warned goes on. The demonstration's stand-in is no program of its own: there a button takes the place of its name. */
    @Access(scope = Scope.PUBLIC)
    @PostMapping("/a/{token}")
    @Nullable
    String go(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!offer.local() && !isAlipay(request)) {
            throw new NotThere();
        }
        return taken(token, request, response, model);
    }

    private @Nullable String taken(
            String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        var handset = handset(request, response);
        return answer(phone.scan(token, handset), response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping(PhoneSteps.BACK)
    @Nullable
    String back(
            @RequestParam(name = "state", defaultValue = "") String word,
            @RequestParam(name = "auth_code", required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return answer(phone.back(word, code, handset(request, response)), response, model);
    }

    private @Nullable String answer(PhoneSteps.Told told, HttpServletResponse response, Model model) {
        if (told.to() != null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, told.to().toString());
            return null;
        }
        var word = java.util.Objects.requireNonNull(told.word());
        response.setStatus(
                switch (word) {
                    case UNKNOWN -> 404;
                    case EXPIRED, USED -> 410;
                    case SCANNED, FOREIGN -> 403;
                    case DOWN -> 503;
                    default -> 200;
                });
        model.addAttribute("page", PhonePage.of(word, told.why()));
        return VIEW;
    }

    /** The phone's own cookie: who comes back is who scanned. */
    private PhoneSteps.Handset handset(HttpServletRequest request, HttpServletResponse response) {
        var name = demo ? "zhiye-phone" : "__Host-zhiye-phone";
        var cookie = "";
        if (request.getCookies() != null) {
            for (Cookie each : request.getCookies()) {
                if (each.getName().equals(name) && each.getValue().length() == 22) {
                    cookie = each.getValue();
                }
            }
        }
        if (cookie.isEmpty()) {
            cookie = Secret.fresh();
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(name, cookie)
                            .path("/")
                            .httpOnly(true)
                            .secure(!demo)
                            .sameSite("Lax")
                            .maxAge(Duration.ofMinutes(30))
                            .build()
                            .toString());
        }
        return new PhoneSteps.Handset(cookie, cut(device(request)), request.getRemoteAddr());
    }

    private static boolean isAlipay(HttpServletRequest request) {
        return device(request).contains(ALIPAY);
    }

    private static String device(HttpServletRequest request) {
        var device = request.getHeader(HttpHeaders.USER_AGENT);
        return device == null ? "" : device;
    }

    private static String cut(String device) {
        return device.length() > 120 ? device.substring(0, 120) : device;
    }
}
