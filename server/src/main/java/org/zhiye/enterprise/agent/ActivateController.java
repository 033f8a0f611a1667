package org.zhiye.enterprise.agent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.account.AccountReason;
import org.zhiye.account.CodeSending;
import org.zhiye.account.NewPassword;
import org.zhiye.account.PasswordRules;
import org.zhiye.account.Usernames;
import org.zhiye.account.Visitor;
import org.zhiye.enterprise.EnterpriseReason;
import org.zhiye.ground.DeedKey;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;
import org.zhiye.web.Access;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Uis;

/**
 * Opening an agent's account with the code from a letter, an approval or an invitation. Only who has the code is sent an SMS, so there
 * is no captcha.
 */
@Controller
class ActivateController {
    private final ActivationDesk desk;
    private final AgentReading reading;
    private final Codes codes;
    private final Uis uis;

    ActivateController(ActivationDesk desk, AgentReading reading, Codes codes, Uis uis) {
        this.desk = desk;
        this.reading = reading;
        this.codes = codes;
        this.uis = uis;
    }

    /** The letter's link may bring credit code and activation code. */
    @Access(scope = Scope.PUBLIC)
    @GetMapping("/enterprise/activate")
    String blank(
            @RequestParam(defaultValue = "") String uscc,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new ActivateForm(uscc, code, null, null, null, null, null, null, null, null, null, null);
        return page(form, new Problems(), null, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/enterprise/activate/code")
    Object code(
            @ModelAttribute ActivateForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var fits = fits(form, problems, request);
        if (fits != null) {
            desk.over(fits.enterprise(), fits.activation()).ifPresent(key -> problems.add("activation", key));
        }
        var mobile = reading.mobile(form, problems);
        CodeSending.Result sent = null;
        if (fits != null && mobile != null && !problems.any()) {
            var language = uis.of(request, response).language();
            var bound = ActivationDesk.bound(fits.activation());
            sent = CodeSending.Result.of(
                    codes.send(Purpose.ACTIVATE, bound, mobile, language, request.getRemoteAddr()),
                    mobile.masked(),
                    problems);
        }
        return Visitor.isScript(request)
                ? CodeSending.json(uis.of(request, response), sent, "code.sent", problems)
                : page(form, problems, sent, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/enterprise/activate")
    String activate(
            @ModelAttribute ActivateForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var applicant = read(form, problems, request);
        if (applicant == null) {
            return page(form, problems, null, request, response, model);
        }
        try {
            return switch (desk.activate(applicant, DeedKey.of(form.deed()), form.contents())) {
                case ActivationDesk.Outcome.Done done -> "redirect:" + done.answer();
                case ActivationDesk.Outcome.Code code -> {
                    problems.add("code", code.spent().key());
                    yield page(form, problems, null, request, response, model);
                }
            };
        } catch (Refused refused) {
            problems.add(field(refused), refused.reason());
            return page(form, problems, null, request, response, model);
        }
    }

    private static String field(Refused refused) {
        if (refused.reason() == AccountReason.USERNAME_TAKEN) {
            return "username";
        }
        if (refused.reason() instanceof EnterpriseReason) {
            return "activation";
        }
        throw refused;
    }

    private ActivationDesk.@Nullable Applicant read(ActivateForm form, Problems problems, HttpServletRequest request) {
        var fits = fits(form, problems, request);
        var agent = reading.agent(form, problems);
        problems.filled("code", form.code(), "otp.empty");
        var username = Usernames.normal(Typed.text(form.username()));
        problems.unless(!username.isEmpty(), "username", "agent.username_empty");
        problems.unless(Usernames.isOne(username), "username", "agent.username_shape");
        var own = new ArrayList<>(PasswordRules.own(
                Normal.documentNumber(Typed.text(form.number())), Normal.documentNumber(Typed.text(form.mobile()))));
        own.add(username);
        NewPassword.check(form.password(), form.repeat(), "password", "repeat", own, problems);
        return fits == null || agent == null || problems.any()
                ? null
                : new ActivationDesk.Applicant(
                        fits.enterprise(),
                        fits.activation(),
                        agent,
                        Typed.text(form.code()),
                        username,
                        Typed.text(form.password()));
    }

    private ActivationDesk.Shown.@Nullable Fits fits(ActivateForm form, Problems problems, HttpServletRequest request) {
        var uscc = AgentReading.uscc(form.uscc(), problems);
        boolean typed = problems.filled("activation", form.activation(), "activate.empty");
        if (uscc == null || !typed) {
            return null;
        }
        return switch (desk.look(uscc, Typed.text(form.activation()), request.getRemoteAddr())) {
            case ActivationDesk.Shown.Fits fits -> fits;
            case ActivationDesk.Shown.Wrong wrong -> {
                problems.add("activation", wrong.key());
                yield null;
            }
        };
    }

    private String page(
            ActivateForm form,
            Problems problems,
            CodeSending.@Nullable Result sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Visitor.keepOut(response);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var ui = uis.of(request, response);
        model.addAttribute(
                "page",
                new ActivatePage(
                        Typed.text(form.uscc()),
                        Typed.text(form.activation()),
                        reading.fields(form, ui.language()),
                        Typed.text(form.code()),
                        Typed.text(form.username()),
                        sent == null ? "" : sent.to(),
                        sent == null ? 0 : sent.seconds(),
                        form.deed() == null ? ui.deedKey() : form.deed(),
                        problems));
        return "enterprise/activate";
    }
}
