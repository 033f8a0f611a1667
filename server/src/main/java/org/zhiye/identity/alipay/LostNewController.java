package org.zhiye.identity.alipay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.account.CodeSending;
import org.zhiye.account.NewPassword;
import org.zhiye.account.PasswordRules;
import org.zhiye.account.Practitioner;
import org.zhiye.account.Regaining;
import org.zhiye.account.Visitor;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Normal;
import org.zhiye.web.Access;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** After Alipay's yes, in the browser that showed the code: a new number and a new password, in one form. */
@Controller
class LostNewController {
    static final String PAGE = LostController.START + "/new";
    private static final String BEGIN = "redirect:" + LostController.START;

    private final LostDesk desk;
    private final Tries tries;
    private final Regaining regaining;
    private final Visitor visitor;
    private final Uis uis;

    LostNewController(LostDesk desk, Tries tries, Regaining regaining, Visitor visitor, Uis uis) {
        this.desk = desk;
        this.tries = tries;
        this.regaining = regaining;
        this.visitor = visitor;
        this.uis = uis;
    }

    /** Never shows itself. */
    record Form(
            @Nullable String mobile,
            @Nullable String code,
            @Nullable String password,
            @Nullable String repeat) {
        @Override
        public String toString() {
            return "Form";
        }
    }

    /** A try that passed, of this browser, and what follows from it. */
    private record Passed(Try it, LostDesk.@Nullable Holder holder) {
        @Nullable
        Practitioner found() {
            return holder instanceof LostDesk.Holder.Found found ? found.it() : null;
        }

        LostNewPage.Kind kind() {
            return switch (holder) {
                case null -> LostNewPage.Kind.OVER;
                case LostDesk.Holder.Found found -> LostNewPage.Kind.FORM;
                case LostDesk.Holder.Nobody nobody -> LostNewPage.Kind.NOBODY;
                case LostDesk.Holder.OtherName other -> LostNewPage.Kind.OTHER_NAME;
            };
        }
    }

    private @Nullable Passed passed(HttpServletRequest request, HttpServletResponse response) {
        return tries.newest(LostController.browser(visitor, request, response))
                .filter(it -> it.state() == Try.State.PASSED)
                .map(it -> new Passed(
                        it, it.usable() && it.asker() instanceof Asker.Stranger who ? desk.holder(who) : null))
                .orElse(null);
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping(PAGE)
    String blank(HttpServletRequest request, HttpServletResponse response, Model model) {
        var passed = passed(request, response);
        return passed == null
                ? BEGIN
                : page(passed, new Form(null, null, null, null), null, new Problems(), request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping(PAGE + "/code")
    Object code(@ModelAttribute Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var passed = passed(request, response);
        if (passed == null || passed.found() == null) {
            return passed == null ? BEGIN : page(passed, form, null, new Problems(), request, response, model);
        }
        var problems = new Problems();
        var ui = uis.of(request, response);
        var mobile = mobile(form, problems);
        CodeSending.Result sent = null;
        if (mobile != null) {
            var result = regaining.send(LostDesk.bound(passed.it()), mobile, ui.language(), request.getRemoteAddr());
            sent = CodeSending.Result.of(result, mobile.masked(), problems);
        }
        if (CodeSending.isScript(request)) {
            return CodeSending.json(ui, sent, "code.sent", problems);
        }
        return page(passed, form, sent, problems, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping(PAGE)
    String set(@ModelAttribute Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var passed = passed(request, response);
        if (passed == null) {
            return BEGIN;
        }
        var problems = new Problems();
        var found = passed.found();
        if (found != null) {
            var mobile = mobile(form, problems);
            problems.filled("code", form.code(), "otp.empty");
            var own = PasswordRules.own(
                    found.document().number(), Normal.documentNumber(Objects.requireNonNullElse(form.mobile(), "")));
            NewPassword.check(form.password(), form.repeat(), "password", "repeat", own, problems);
            if (mobile != null && !problems.any()) {
                switch (set(passed.it(), mobile, form)) {
                    case LostDesk.Outcome.Done done -> {
                        return "redirect:/login?regained";
                    }
                    case LostDesk.Outcome.Code wrong ->
                        problems.add("code", wrong.spent().key());
                    case LostDesk.Outcome.Over over -> {
                        return "redirect:" + PAGE;
                    }
                }
            }
        }
        return page(passed, form, null, problems, request, response, model);
    }

    private LostDesk.Outcome set(Try it, MobileNumber mobile, Form form) {
        var bound = LostDesk.bound(it);
        var code = Objects.requireNonNullElse(form.code(), "");
        var hash = regaining.hash(bound, mobile, Objects.requireNonNullElse(form.password(), ""));
        return hash.isEmpty()
                ? new LostDesk.Outcome.Code(regaining.tried(bound, mobile, code))
                : desk.set(it, mobile, code, hash.get());
    }

    private static @Nullable MobileNumber mobile(Form form, Problems problems) {
        return problems.filled("mobile", form.mobile(), "signup.mobile_empty")
                ? problems.read("mobile", form.mobile(), "value.mobile", MobileNumber::of)
                : null;
    }

    private String page(
            Passed passed,
            Form form,
            CodeSending.@Nullable Result sent,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Visitor.keepOut(response);
        if (problems.any()) {
            response.setStatus(422);
        }
        var found = passed.found();
        model.addAttribute(
                "page",
                new LostNewPage(
                        passed.kind(),
                        found == null ? "" : found.name(),
                        found == null ? "" : found.document().masked(),
                        Objects.requireNonNullElse(form.mobile(), ""),
                        sent == null ? "" : sent.to(),
                        sent == null ? 0 : sent.seconds(),
                        Objects.requireNonNullElse(form.code(), ""),
                        !"GET".equals(request.getMethod()),
                        problems));
        return "identity/lostNew";
    }
}
