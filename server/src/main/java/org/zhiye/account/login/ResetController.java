package org.zhiye.account.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.account.AccountSettings;
import org.zhiye.account.CodeSending;
import org.zhiye.account.NewPassword;
import org.zhiye.account.PasswordRules;
import org.zhiye.account.Visitor;
import org.zhiye.captcha.CaptchaPurpose;
import org.zhiye.captcha.Captchas;
import org.zhiye.shared.Normal;
import org.zhiye.web.Access;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Uis;

/** A forgotten password, on one page. */
@Controller
class ResetController {
    private static final String VIEW = "account/reset";

    private final Reset reset;
    private final CodeSending sending;
    private final Captchas captchas;
    private final Visitor visitor;
    private final Devices devices;
    private final AccountSettings settings;
    private final Uis uis;

    ResetController(
            Reset reset,
            CodeSending sending,
            Captchas captchas,
            Visitor visitor,
            Devices devices,
            AccountSettings settings,
            Uis uis) {
        this.reset = reset;
        this.sending = sending;
        this.captchas = captchas;
        this.visitor = visitor;
        this.devices = devices;
        this.settings = settings;
        this.uis = uis;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/reset")
    String blank(HttpServletRequest request, HttpServletResponse response, Model model) {
        var form = new ResetForm(null, null, null, null, null, null, null);
        return page(form, null, new Problems(), request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/reset/captcha")
    String captcha(
            @ModelAttribute ResetForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(form, null, new Problems(), request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/reset/code")
    Object code(@ModelAttribute ResetForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var claim = claim(form, request, response, problems);
        CodeSending.Result sent = null;
        if (!problems.any()
                && sending.human(CaptchaPurpose.RESET, form.captchaToken(), form.captcha(), request, problems)) {
            sent = CodeSending.Result.of(reset.send(claim, request.getRemoteAddr()), "1", problems);
        }
        if (Visitor.isScript(request)) {
            return CodeSending.json(uis.of(request, response), sent, "reset.sent", problems);
        }
        return page(form, sent, problems, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/reset")
    String set(@ModelAttribute ResetForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var claim = claim(form, request, response, problems);
        var code = Typed.text(form.code());
        problems.unless(!code.isBlank(), "code", "otp.empty");
        var own = PasswordRules.own(Normal.documentNumber(claim.number()), "");
        NewPassword.check(form.password(), form.repeat(), "password", "repeat", own, problems);
        if (problems.any()) {
            return page(form, null, problems, request, response, model);
        }
        return switch (reset.set(claim, code, Typed.text(form.password()), devices.of(request))) {
            case Reset.Outcome.Done done -> done.later() ? "redirect:/login?later" : "redirect:/login?reset";
            case Reset.Outcome.Code wrong -> {
                problems.add("code", wrong.spent().key());
                yield page(form, null, problems, request, response, model);
            }
        };
    }

    private Reset.Claim claim(
            ResetForm form, HttpServletRequest request, HttpServletResponse response, Problems problems) {
        var number = Normal.documentNumber(Typed.text(form.number()));
        var name = Typed.text(form.name()).strip();
        problems.unless(!number.isEmpty(), "number", "signup.number_empty");
        problems.unless(!name.isEmpty(), "name", "signup.name_empty");
        return new Reset.Claim(visitor.of(request, response), number, name);
    }

    private String page(
            ResetForm form,
            CodeSending.@Nullable Result sent,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Visitor.keepOut(response);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute(
                "page",
                new ResetPage(
                        Typed.text(form.number()),
                        Typed.text(form.name()),
                        captchas.show(CaptchaPurpose.RESET, request, response),
                        Typed.text(form.code()),
                        sent != null && !sent.to().isEmpty(),
                        sent == null ? 0 : sent.seconds(),
                        settings.resetDelay().toHours(),
                        !"GET".equals(request.getMethod()),
                        problems));
        return VIEW;
    }
}
