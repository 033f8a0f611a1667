package org.zhiye.account.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.account.Candidate;
import org.zhiye.account.CodeSending;
import org.zhiye.account.Countries;
import org.zhiye.account.Visitor;
import org.zhiye.captcha.CaptchaPurpose;
import org.zhiye.captcha.Captchas;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Normal;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** The three log-ins. */
@Controller
class LogInController {
    private static final String VIEW = "account/login";
    private static final Set<String> TOLD = Set.of("out", "expired", "reset", "later", "opened", "closed", "regained");
    private static final int MINUTE = 60;

    private final LogIn logIn;
    private final Entry entry;
    private final HalfLogin half;
    private final CodeSending sending;
    private final Captchas captchas;
    private final Countries countries;
    private final Devices devices;
    private final ReferenceData data;
    private final Uis uis;

    LogInController(
            LogIn logIn,
            Entry entry,
            HalfLogin half,
            CodeSending sending,
            Captchas captchas,
            Countries countries,
            Devices devices,
            ReferenceData data,
            Uis uis) {
        this.logIn = logIn;
        this.entry = entry;
        this.half = half;
        this.sending = sending;
        this.captchas = captchas;
        this.countries = countries;
        this.devices = devices;
        this.data = data;
        this.uis = uis;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/login")
    String person(
            @ModelAttribute LogInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return blank(Door.PERSON, form, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/enterprise/login")
    String enterprise(
            @ModelAttribute LogInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return blank(Door.ENTERPRISE, form, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/staff/login")
    String staff(
            @ModelAttribute LogInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return blank(Door.STAFF, form, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/login")
    String personIn(
            @ModelAttribute LogInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return enter(Door.PERSON, form, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/enterprise/login")
    String enterpriseIn(
            @ModelAttribute LogInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return enter(Door.ENTERPRISE, form, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/staff/login")
    String staffIn(
            @ModelAttribute LogInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return enter(Door.STAFF, form, request, response, model);
    }

    /** A new picture, for browsers without JavaScript; what was typed stays. */
    @Access(scope = Scope.PUBLIC)
    @PostMapping("/login/captcha")
    String personCaptcha(
            @ModelAttribute LogInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(Door.PERSON, form, "", false, new Problems(), request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/enterprise/login/captcha")
    String enterpriseCaptcha(
            @ModelAttribute LogInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(Door.ENTERPRISE, form, "", false, new Problems(), request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/staff/login/captcha")
    String staffCaptcha(
            @ModelAttribute LogInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(Door.STAFF, form, "", false, new Problems(), request, response, model);
    }

    private String blank(
            Door door, LogInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var told = TOLD.stream()
                .filter(request.getParameterMap()::containsKey)
                .findFirst()
                .map(word -> "login.told_" + word)
                .orElse("");
        // nothing but the way on is taken from an address
        var fields = new LogInForm(null, null, null, null, null, null, form.next());
        return page(door, fields, told, false, new Problems(), request, response, model);
    }

    private String enter(
            Door door, LogInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        problems.unless(
                !Normal.compact(Typed.text(form.number())).isEmpty(), "number", "login." + door.key() + "_empty");
        problems.unless(!Typed.text(form.password()).isEmpty(), "password", "password.empty");
        if (problems.any()
                || !sending.human(CaptchaPurpose.LOG_IN, form.captchaToken(), form.captcha(), request, problems)) {
            return page(door, form, "", false, problems, request, response, model);
        }
        var attempt = new LogIn.Attempt(
                door.kind(),
                Typed.text(form.number()),
                Typed.text(form.password()),
                form.type(),
                form.country(),
                devices.of(request),
                request.getRemoteAddr());
        return switch (logIn.check(attempt)) {
            case LogIn.Outcome.Right right -> right(right.account(), form, request, response);
            case LogIn.Outcome.Wrong wrong -> {
                problems.add("number", "login." + door.key() + "_wrong");
                yield page(door, form, "", false, problems, request, response, model);
            }
            case LogIn.Outcome.Slow slow -> {
                problems.add("number", "login.slow", Math.ceilDiv(slow.seconds(), MINUTE));
                yield page(door, form, "", false, problems, request, response, model);
            }
            case LogIn.Outcome.Several several -> {
                problems.add("type", "login.several");
                yield page(door, form, "", true, problems, request, response, model);
            }
        };
    }

    private String right(Candidate account, LogInForm form, HttpServletRequest request, HttpServletResponse response) {
        if (account.mobileTaken()) {
            half.begin(account.id(), response);
            return "redirect:/login/mobile";
        }
        entry.enter(account, request, response);
        var next = Next.of(form.next());
        return "redirect:" + (next.isEmpty() ? Next.FIRST : next);
    }

    private String page(
            Door door,
            LogInForm form,
            String told,
            boolean several,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Visitor.keepOut(response);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var ui = uis.of(request, response);
        boolean asksType = several || !Typed.text(form.type()).isEmpty();
        model.addAttribute(
                "page",
                new LogInPage(
                        door.key(),
                        door.path(),
                        Typed.text(form.number()),
                        Next.of(form.next()),
                        told,
                        asksType ? types(ui) : List.of(),
                        asksType ? countries.in(ui.language()) : List.of(),
                        Typed.text(form.type()),
                        Typed.text(form.country()),
                        captchas.show(CaptchaPurpose.LOG_IN, request, response),
                        problems));
        return VIEW;
    }

    private List<Choice> types(Ui ui) {
        return data.idDocumentTypes().offered().stream()
                .map(type -> new Choice(type.code(), type.name().in(ui.language())))
                .toList();
    }
}
