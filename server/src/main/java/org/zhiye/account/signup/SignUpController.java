package org.zhiye.account.signup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.account.CodeSending;
import org.zhiye.account.Visitor;
import org.zhiye.account.login.Entry;
import org.zhiye.account.particulars.IdentityChoices;
import org.zhiye.captcha.CaptchaPurpose;
import org.zhiye.captcha.Captchas;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.otp.Purpose;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.TextKind;
import org.zhiye.web.Access;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Uis;

/** Sign-up on one page; it works the same without JavaScript, and an error loses nothing but the passwords and the captcha. */
@Controller
class SignUpController {
    private static final String VIEW = "account/signup";

    private final SignUp signUp;
    private final SignUpCheck check;
    private final CodeSending sending;
    private final Captchas captchas;
    private final IdentityChoices choices;
    private final ReferenceData data;
    private final Day day;
    private final Visitor visitor;
    private final Entry entry;
    private final Uis uis;

    SignUpController(
            SignUp signUp,
            SignUpCheck check,
            CodeSending sending,
            Captchas captchas,
            IdentityChoices choices,
            ReferenceData data,
            Day day,
            Visitor visitor,
            Entry entry,
            Uis uis) {
        this.signUp = signUp;
        this.check = check;
        this.sending = sending;
        this.captchas = captchas;
        this.choices = choices;
        this.data = data;
        this.day = day;
        this.visitor = visitor;
        this.entry = entry;
        this.uis = uis;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/signup")
    String blank(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(SignUpForm.blank(), new Problems(), null, false, request, response, model);
    }

    /** A new picture, for browsers without JavaScript; what was typed stays. */
    @Access(scope = Scope.PUBLIC)
    @PostMapping("/signup/captcha")
    String captcha(
            @ModelAttribute SignUpForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(form, new Problems(), null, false, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/signup/code")
    @Nullable
    Object code(
            @ModelAttribute SignUpForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var mobile = check.mobile(form.mobile(), problems);
        var ui = uis.of(request, response);
        var asked = new CodeSending.Asked(
                Purpose.SIGN_UP,
                visitor.of(request, response),
                CaptchaPurpose.SIGN_UP,
                form.captchaToken(),
                form.captcha());
        var sent = mobile == null ? null : sending.send(asked, mobile, ui.language(), request, problems);
        if (Visitor.isScript(request)) {
            return CodeSending.json(ui, sent, "code.sent", problems);
        }
        return page(form, problems, sent, false, request, response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/signup")
    String signUp(
            @ModelAttribute SignUpForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var ui = uis.of(request, response);
        var applicant = check.read(form, ui.language(), problems);
        if (applicant.isEmpty()) {
            return page(form, problems, null, false, request, response, model);
        }
        var outcome = signUp.signUp(
                applicant.get(),
                new SignUp.Sending(visitor.of(request, response), DeedKey.of(form.deed()), form.contents()));
        return switch (outcome) {
            case SignUp.Outcome.Done done -> {
                entry.enter(done.account(), request, response);
                yield "redirect:/start";
            }
            case SignUp.Outcome.Code code -> {
                problems.add("code", code.spent().key());
                yield page(form, problems, null, false, request, response, model);
            }
            case SignUp.Outcome.NotPossible no -> page(form, problems, null, true, request, response, model);
        };
    }

    private String page(
            SignUpForm form,
            Problems problems,
            CodeSending.@Nullable Result sent,
            boolean refused,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Visitor.keepOut(response);
        if (problems.any() || refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var ui = uis.of(request, response);
        var language = ui.language();
        var privacy = data.texts().current(TextKind.PRIVACY, day.today());
        var sensitive = data.texts().current(TextKind.SENSITIVE, day.today());
        model.addAttribute(
                "page",
                new SignUpPage(
                        form.type() == null ? "IDENTITY_CARD" : form.type(),
                        Typed.text(form.number()),
                        Typed.text(form.country()),
                        Typed.text(form.name()),
                        Typed.text(form.birth()),
                        Typed.text(form.sex()),
                        Typed.text(form.mobile()),
                        privacy.equals(form.privacy()),
                        sensitive.equals(form.sensitive()),
                        privacy,
                        sensitive,
                        choices.types(language),
                        choices.countries(language),
                        IdentityChoices.sexes(language),
                        captchas.show(CaptchaPurpose.SIGN_UP, request, response),
                        Typed.text(form.code()),
                        sent == null ? "" : sent.to(),
                        sent == null ? 0 : sent.seconds(),
                        refused,
                        form.deed() == null ? ui.deedKey() : form.deed(),
                        !"GET".equals(request.getMethod()),
                        problems));
        return VIEW;
    }
}
