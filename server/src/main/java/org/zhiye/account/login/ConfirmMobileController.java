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
import org.zhiye.account.AccountTable;
import org.zhiye.account.Candidate;
import org.zhiye.account.CodeSending;
import org.zhiye.account.Mobile;
import org.zhiye.account.Visitor;
import org.zhiye.account.signup.SignUpCheck;
import org.zhiye.captcha.CaptchaPurpose;
import org.zhiye.captcha.Captchas;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Spent;
import org.zhiye.web.Access;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Uis;

/** Between password and session, for somebody whose mobile number was proved by another account: a number of the own. */
@Controller
class ConfirmMobileController {
    private static final String VIEW = "account/confirm";
    private static final String LOG_IN = "redirect:/login?expired";

    private final HalfLogin half;
    private final AccountTable table;
    private final Mobile mobiles;
    private final Entry entry;
    private final CodeSending sending;
    private final SignUpCheck check;
    private final Captchas captchas;
    private final Uis uis;

    ConfirmMobileController(
            HalfLogin half,
            AccountTable table,
            Mobile mobiles,
            Entry entry,
            CodeSending sending,
            SignUpCheck check,
            Captchas captchas,
            Uis uis) {
        this.half = half;
        this.table = table;
        this.mobiles = mobiles;
        this.entry = entry;
        this.sending = sending;
        this.check = check;
        this.captchas = captchas;
        this.uis = uis;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/login/mobile")
    String blank(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (half.of(request).isEmpty()) {
            return LOG_IN;
        }
        return page(new MobileForm(null, null, null, null), null, new Problems(), request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/login/mobile/captcha")
    String captcha(
            @ModelAttribute MobileForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return half.of(request).isEmpty() ? LOG_IN : page(form, null, new Problems(), request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/login/mobile/code")
    Object code(
            @ModelAttribute MobileForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var account = half.of(request);
        if (account.isEmpty()) {
            return LOG_IN;
        }
        var problems = new Problems();
        var ui = uis.of(request, response);
        var mobile = check.mobile(form.mobile(), problems);
        var asked = new CodeSending.Asked(
                Purpose.CONFIRM_MOBILE,
                account.get().toString(),
                CaptchaPurpose.MOBILE,
                form.captchaToken(),
                form.captcha());
        var sent = mobile == null ? null : sending.send(asked, mobile, ui.language(), request, problems);
        if (Visitor.isScript(request)) {
            return CodeSending.json(ui, sent, "code.sent", problems);
        }
        return page(form, sent, problems, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/login/mobile")
    String confirm(
            @ModelAttribute MobileForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var account = half.of(request).flatMap(table::candidate).filter(Candidate::mobileTaken);
        if (account.isEmpty()) {
            return LOG_IN;
        }
        var problems = new Problems();
        var mobile = check.mobile(form.mobile(), problems);
        var code = Typed.text(form.code());
        problems.unless(!code.isBlank(), "code", "otp.empty");
        if (mobile != null && !problems.any()) {
            var spent = mobiles.confirm(account.get(), account.get().id().toString(), mobile, code);
            if (spent == Spent.OK) {
                half.end(response);
                entry.enter(account.get().id(), request, response);
                return "redirect:/start";
            }
            problems.add("code", spent.key());
        }
        return page(form, null, problems, request, response, model);
    }

    private String page(
            MobileForm form,
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
                new MobilePage(
                        Typed.text(form.mobile()),
                        captchas.show(CaptchaPurpose.MOBILE, request, response),
                        sent == null ? "" : sent.to(),
                        sent == null ? 0 : sent.seconds(),
                        problems));
        return VIEW;
    }
}
