package org.zhiye.person.email;

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
import org.zhiye.ground.DeedKey;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Spent;
import org.zhiye.outbox.MailAddresses;
import org.zhiye.person.People;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** Messages by e-mail: the address is proved first, and its holder says whether they come. */
@Controller
class EmailController {
    private static final String VIEW = "person/email";

    private final People people;
    private final MailAddresses addresses;
    private final EmailDesk desk;
    private final Codes codes;
    private final Uis uis;

    EmailController(People people, MailAddresses addresses, EmailDesk desk, Codes codes, Uis uis) {
        this.people = people;
        this.addresses = addresses;
        this.desk = desk;
        this.codes = codes;
        this.uis = uis;
    }

    /** What the forms send. */
    record Form(
            @Nullable String deed,
            @Nullable String code,
            @Nullable String wanted) {}

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @GetMapping(EmailDesk.PAGE)
    String show(@Me PersonId me, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(me, null, new Problems(), request, response, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(EmailDesk.PAGE + "/code")
    Object code(@Me PersonId me, HttpServletRequest request, HttpServletResponse response, Model model) {
        var problems = new Problems();
        var ui = uis.of(request, response);
        var address = address(me);
        CodeSending.Result sent = null;
        if (address.isEmpty() || !addresses.offered()) {
            problems.add("code", "email.code_first");
        } else {
            var mailed =
                    codes.mail(Purpose.CONFIRM_EMAIL, me.toString(), address, ui.language(), request.getRemoteAddr());
            sent = CodeSending.Result.of(mailed, new Email(address).toString(), problems);
        }
        if (CodeSending.isScript(request)) {
            return CodeSending.json(ui, sent, "email.sent", problems);
        }
        return page(me, sent, problems, request, response, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(EmailDesk.PAGE)
    String confirm(
            @Me PersonId me,
            @ModelAttribute Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var code = Objects.requireNonNullElse(form.code(), "");
        problems.unless(!code.isBlank(), "code", "otp.empty_mail");
        var address = address(me);
        problems.unless(!address.isEmpty(), "code", "email.code_first");
        if (!problems.any()) {
            var spent = desk.confirm(me, DeedKey.of(form.deed()), address, code);
            if (spent == Spent.OK) {
                return "redirect:" + EmailDesk.PAGE + "?done";
            }
            problems.add("code", spent.key() + "_mail");
        }
        return page(me, null, problems, request, response, model);
    }

    @Access(value = Role.PRACTITIONER, scope = Scope.OWN)
    @PostMapping(EmailDesk.PAGE + "/wanted")
    String wanted(@Me PersonId me, @ModelAttribute Form form) {
        desk.want(me, DeedKey.of(form.deed()), "true".equals(form.wanted()));
        return "redirect:" + EmailDesk.PAGE;
    }

    private String address(PersonId me) {
        var profile = people.facts(me).profile();
        return profile == null ? "" : profile.email();
    }

    private String page(
            PersonId me,
            CodeSending.@Nullable Result sent,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (problems.any()) {
            response.setStatus(422);
        }
        var address = address(me);
        model.addAttribute(
                "page",
                new EmailPage(
                        address.isEmpty() ? "" : new Email(address).toString(),
                        state(me, address),
                        request.getParameterMap().containsKey("done"),
                        sent == null ? "" : sent.to(),
                        sent == null ? 0 : sent.seconds(),
                        uis.of(request, response).deedKey(),
                        problems));
        return VIEW;
    }

    private EmailPage.State state(PersonId me, String address) {
        if (!addresses.offered()) {
            return EmailPage.State.NOT_OFFERED;
        }
        if (address.isEmpty()) {
            return EmailPage.State.MISSING;
        }
        return addresses
                .of(new AccountId(me.value()))
                .filter(it -> it.value().equals(address))
                .map(EmailController::state)
                .orElse(EmailPage.State.UNCONFIRMED);
    }

    private static EmailPage.State state(MailAddresses.Address it) {
        if (it.refusal() != null) {
            return EmailPage.State.REFUSED;
        }
        return it.wanted() ? EmailPage.State.WANTED : EmailPage.State.UNWANTED;
    }
}
