package org.zhiye.account.closing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.account.Accounts;
import org.zhiye.account.ClosingHindrance;
import org.zhiye.account.CodeSending;
import org.zhiye.account.Visitor;
import org.zhiye.account.own.OwnAccount;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.LoginCookie;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** Closing the own account: what it means and what stands against it first, then password and code. */
@Controller
class CloseController {
    private final Closing closing;
    private final Accounts accounts;
    private final Codes codes;
    private final LoginCookie cookies;
    private final Uis uis;

    CloseController(Closing closing, Accounts accounts, Codes codes, LoginCookie cookies, Uis uis) {
        this.closing = closing;
        this.accounts = accounts;
        this.codes = codes;
        this.cookies = cookies;
        this.uis = uis;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/close")
    String show(@Me Caller me, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(me, blank(), false, null, new Problems(), request, response, model);
    }

    /** The first of the two times that it is asked. */
    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/close/understood")
    String understood(
            @Me Caller me,
            @ModelAttribute CloseForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        problems.unless(!Typed.text(form.understood()).isEmpty(), "understood", "close.understood_empty");
        return problems.any()
                ? page(me, blank(), false, null, problems, request, response, model)
                : "redirect:/me/close/confirm";
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/close/confirm")
    String confirm(@Me Caller me, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(me, blank(), true, null, new Problems(), request, response, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/close/code")
    Object code(
            @Me Caller me,
            @ModelAttribute CloseForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var ui = uis.of(request, response);
        var mobile = accounts.mobileOf(me.id());
        var code =
                codes.send(Purpose.CLOSE_ACCOUNT, me.id().toString(), mobile, ui.language(), request.getRemoteAddr());
        var sent = CodeSending.Result.of(code, mobile.masked(), problems);
        if (Visitor.isScript(request)) {
            return CodeSending.json(ui, sent, "code.sent", problems);
        }
        return page(me, form, true, sent, problems, request, response, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/close")
    String close(
            @Me Caller me,
            @ModelAttribute CloseForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var code = Typed.text(form.code());
        problems.unless(!code.isBlank(), "code", "otp.empty");
        problems.unless(!Typed.text(form.password()).isEmpty(), "password", "password.empty");
        if (!problems.any()) {
            var outcome = closing.close(
                    new OwnAccount.Sending(
                            me,
                            DeedKey.of(form.deed()),
                            cookies.current(request).orElse(null)),
                    accounts.mobileOf(me.id()),
                    Typed.text(form.password()),
                    code);
            if (outcome instanceof OwnAccount.Outcome.Done) {
                cookies.clear(response);
                return "redirect:/login?closed";
            }
            outcome.beside("password", problems);
        }
        return page(me, form, true, null, problems, request, response, model);
    }

    private static CloseForm blank() {
        return new CloseForm(null, null, null, null);
    }

    private String page(
            Caller me,
            CloseForm form,
            boolean sure,
            CodeSending.@Nullable Result sent,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var ui = uis.of(request, response);
        model.addAttribute(
                "page",
                new ClosePage(
                        closing.hindrances(me.person()).stream()
                                .map(it -> hindrance(it, ui))
                                .toList(),
                        sure,
                        new ClosePage.Form(
                                accounts.mobileOf(me.id()).masked(),
                                Typed.text(form.code()),
                                sent == null ? "" : sent.to(),
                                sent == null ? 0 : sent.seconds(),
                                form.deed() == null ? ui.deedKey() : form.deed()),
                        problems));
        return "account/close";
    }

    private static ClosePage.Hindrance hindrance(ClosingHindrance.Hindrance it, Ui ui) {
        return new ClosePage.Hindrance(ui.t(it.key(), it.arguments().toArray()), it.href());
    }
}
