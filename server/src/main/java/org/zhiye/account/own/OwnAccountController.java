package org.zhiye.account.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.account.Accounts;
import org.zhiye.account.CodeSending;
import org.zhiye.account.NewPassword;
import org.zhiye.account.PasswordRules;
import org.zhiye.account.Visitor;
import org.zhiye.account.signup.SignUpCheck;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.outbox.Deliveries;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.LoginCookie;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Uis;

/** Another mobile number, another password. */
@Controller
class OwnAccountController {

    private final OwnAccount account;
    private final Accounts accounts;
    private final Codes codes;
    private final Deliveries deliveries;
    private final SignUpCheck check;
    private final LoginCookie cookies;
    private final Uis uis;

    OwnAccountController(
            OwnAccount account,
            Accounts accounts,
            Codes codes,
            Deliveries deliveries,
            SignUpCheck check,
            LoginCookie cookies,
            Uis uis) {
        this.account = account;
        this.deliveries = deliveries;
        this.accounts = accounts;
        this.codes = codes;
        this.check = check;
        this.cookies = cookies;
        this.uis = uis;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/mobile")
    String mobile(@Me AccountId me, HttpServletRequest request, HttpServletResponse response, Model model) {
        return mobilePage(
                me, new ChangeMobileForm(null, null, null, null), null, new Problems(), request, response, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/mobile/code")
    Object code(
            @Me AccountId me,
            @ModelAttribute ChangeMobileForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var ui = uis.of(request, response);
        var mobile = another(me, form, problems);
        CodeSending.Result sent = null;
        if (mobile != null) {
            var code = codes.send(Purpose.CHANGE_MOBILE, me.toString(), mobile, ui.language(), request.getRemoteAddr());
            sent = CodeSending.Result.of(code, mobile.masked(), problems);
        }
        if (Visitor.isScript(request)) {
            return CodeSending.json(ui, sent, "code.sent", problems);
        }
        return mobilePage(me, form, sent, problems, request, response, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/mobile")
    String changeMobile(
            @Me Caller me,
            @ModelAttribute ChangeMobileForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var mobile = check.mobile(form.mobile(), problems);
        var code = Typed.text(form.code());
        problems.unless(!code.isBlank(), "code", "otp.empty");
        problems.unless(!Typed.text(form.password()).isEmpty(), "password", "password.empty");
        if (mobile != null && !problems.any()) {
            var outcome =
                    account.changeMobile(sending(me, form.deed(), request), Typed.text(form.password()), mobile, code);
            if (outcome instanceof OwnAccount.Outcome.Done) {
                return "redirect:/me/mobile?done";
            }
            outcome.beside("password", problems);
        }
        return mobilePage(me.id(), form, null, problems, request, response, model);
    }

    @Access(scope = Scope.ACCOUNT)
    @GetMapping("/me/password")
    String password(@Me Caller me, HttpServletRequest request, HttpServletResponse response, Model model) {
        return passwordPage(me, null, new Problems(), request, response, model);
    }

    @Access(scope = Scope.ACCOUNT)
    @PostMapping("/me/password")
    String changePassword(
            @Me Caller me,
            @ModelAttribute ChangePasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var old = Typed.text(form.old());
        problems.unless(!old.isEmpty(), "old", "password.old_empty");
        NewPassword.check(form.password(), form.repeat(), "password", "repeat", own(me), problems);
        if (!problems.any()) {
            var outcome = account.changePassword(sending(me, form.deed(), request), old, Typed.text(form.password()));
            if (outcome instanceof OwnAccount.Outcome.Done) {
                return "redirect:/me/password?done";
            }
            outcome.beside("old", problems);
        }
        return passwordPage(me, form.deed(), problems, request, response, model);
    }

    private @Nullable MobileNumber another(AccountId me, ChangeMobileForm form, Problems problems) {
        var mobile = check.mobile(form.mobile(), problems);
        if (mobile != null && mobile.equals(accounts.mobileOf(me))) {
            problems.add("mobile", "mobile.same");
            return null;
        }
        return mobile;
    }

    private OwnAccount.Sending sending(Caller me, @Nullable String deed, HttpServletRequest request) {
        return new OwnAccount.Sending(
                me, DeedKey.of(deed), cookies.current(request).orElse(null));
    }

    private List<String> own(Caller me) {
        if (me.kind() != Caller.Kind.PRACTITIONER) {
            return List.of();
        }
        return accounts.practitioner(new PersonId(me.id().value()))
                .map(person -> PasswordRules.own(
                        person.document().number(), person.mobile().value()))
                .orElse(List.of());
    }

    private String mobilePage(
            AccountId me,
            ChangeMobileForm form,
            CodeSending.@Nullable Result sent,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        status(problems, response);
        var ui = uis.of(request, response);
        var present = accounts.mobileOf(me);
        model.addAttribute(
                "page",
                new ChangeMobilePage(
                        present.masked(),
                        deliveries.unreached(present).map(it -> ui.t(it.key())).orElse(""),
                        request.getParameterMap().containsKey("done"),
                        Typed.text(form.mobile()),
                        Typed.text(form.code()),
                        sent == null ? "" : sent.to(),
                        sent == null ? 0 : sent.seconds(),
                        form.deed() == null ? ui.deedKey() : form.deed(),
                        problems));
        return "account/mobile";
    }

    private String passwordPage(
            Caller me,
            @Nullable String deed,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        status(problems, response);
        model.addAttribute(
                "page",
                new ChangePasswordPage(
                        me.kind() == Caller.Kind.PRACTITIONER,
                        request.getParameterMap().containsKey("done"),
                        deed == null ? uis.of(request, response).deedKey() : deed,
                        problems));
        return "account/password";
    }

    private static void status(Problems problems, HttpServletResponse response) {
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }
}
