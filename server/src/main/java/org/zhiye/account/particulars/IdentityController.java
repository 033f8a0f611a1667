package org.zhiye.account.particulars;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.account.Accounts;
import org.zhiye.account.CodeSending;
import org.zhiye.account.LockedItems;
import org.zhiye.account.Practitioner;
import org.zhiye.account.Visitor;
import org.zhiye.account.own.OwnAccount;
import org.zhiye.account.signup.SignUpCheck;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
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

/** Name and document number: put right by their holder before verification, shown with the way to a case after it. */
@Controller
class IdentityController {
    private final Accounts accounts;
    private final NewIdentity identities;
    private final SignUpCheck check;
    private final IdentityChoices choices;
    private final ObjectProvider<LockedItems> locked;
    private final Codes codes;
    private final LoginCookie cookies;
    private final Uis uis;

    IdentityController(
            Accounts accounts,
            NewIdentity identities,
            SignUpCheck check,
            IdentityChoices choices,
            ObjectProvider<LockedItems> locked,
            Codes codes,
            LoginCookie cookies,
            Uis uis) {
        this.accounts = accounts;
        this.identities = identities;
        this.check = check;
        this.choices = choices;
        this.locked = locked;
        this.codes = codes;
        this.cookies = cookies;
        this.uis = uis;
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping("/me/identity")
    String show(@Me Caller me, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(me, null, null, false, new Problems(), request, response, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/identity/code")
    Object code(
            @Me Caller me,
            @ModelAttribute IdentityForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var ui = uis.of(request, response);
        var mobile = accounts.mobileOf(me.id());
        CodeSending.Result sent = null;
        if (!practitioner(me).verified()) {
            var code = codes.send(
                    Purpose.CHANGE_IDENTITY, me.id().toString(), mobile, ui.language(), request.getRemoteAddr());
            sent = CodeSending.Result.of(code, mobile.masked(), problems);
        }
        if (Visitor.isScript(request)) {
            return CodeSending.json(ui, sent, "code.sent", problems);
        }
        return page(me, form, sent, false, problems, request, response, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping("/me/identity")
    String edit(
            @Me Caller me,
            @ModelAttribute IdentityForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var wanted = check.identity(form.atSignUp(), problems);
        var code = Typed.text(form.code());
        problems.unless(!code.isBlank(), "code", "otp.empty");
        if (wanted == null || problems.any()) {
            return page(me, form, null, false, problems, request, response, model);
        }
        var sending = new OwnAccount.Sending(
                me, DeedKey.of(form.deed()), cookies.current(request).orElse(null));
        return switch (identities.edit(sending, wanted, code)) {
            case NewIdentity.Outcome.Done done -> "redirect:/me/identity?done";
            case NewIdentity.Outcome.Verified verified -> "redirect:/me/identity";
            case NewIdentity.Outcome.NotPossible no -> page(me, form, null, true, problems, request, response, model);
            case NewIdentity.Outcome.Code it -> {
                problems.add("code", it.spent().key());
                yield page(me, form, null, false, problems, request, response, model);
            }
        };
    }

    private Practitioner practitioner(Caller me) {
        return accounts.practitioner(me.person()).orElseThrow(NotThere::new);
    }

    private String page(
            Caller me,
            @Nullable IdentityForm typed,
            CodeSending.@Nullable Result sent,
            boolean refused,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (problems.any() || refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var ui = uis.of(request, response);
        var now = practitioner(me);
        Set<LockedItems.Item> items =
                locked.stream().flatMap(it -> it.lockedOf(me.person()).stream()).collect(Collectors.toSet());
        model.addAttribute(
                "page",
                new IdentityPage(
                        now.name(),
                        choices.masked(now.document(), ui.language()),
                        ui.date(now.birthDate()),
                        now.sex().name(ui.language()),
                        now.mobile().masked(),
                        items.contains(LockedItems.Item.NAME),
                        items.contains(LockedItems.Item.DOCUMENT),
                        request.getParameterMap().containsKey("done"),
                        now.verified() ? null : form(now, typed, sent, refused, ui),
                        problems));
        return "account/identity";
    }

    private IdentityPage.Form form(
            Practitioner now, @Nullable IdentityForm typed, CodeSending.@Nullable Result sent, boolean refused, Ui ui) {
        var shown = typed == null ? stored(now) : typed;
        return new IdentityPage.Form(
                Typed.text(shown.type()),
                Typed.text(shown.number()),
                Typed.text(shown.country()),
                Typed.text(shown.name()),
                Typed.text(shown.birth()),
                Typed.text(shown.sex()),
                choices.types(ui.language()),
                choices.countries(ui.language()),
                IdentityChoices.sexes(ui.language()),
                refused,
                Typed.text(shown.code()),
                sent == null ? "" : sent.to(),
                sent == null ? 0 : sent.seconds(),
                shown.deed() == null ? ui.deedKey() : shown.deed());
    }

    private static IdentityForm stored(Practitioner now) {
        return new IdentityForm(
                now.document().type().name(),
                null, // no page shows it whole, not even its holder's
                now.document().country(),
                now.name(),
                now.birthDate().toString(),
                now.sex().name(),
                null,
                null);
    }
}
