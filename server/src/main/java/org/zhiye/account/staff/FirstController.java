package org.zhiye.account.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.account.AccountReason;
import org.zhiye.account.AccountTable;
import org.zhiye.account.NewPassword;
import org.zhiye.account.NewStaff;
import org.zhiye.account.Usernames;
import org.zhiye.account.Visitor;
import org.zhiye.account.signup.SignUpCheck;
import org.zhiye.ground.Grant;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Names;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;

/** An officer's first visit, by a one-time link: sets the password; the very first administrator's also makes the account. */
@Controller
class FirstController {
    private static final String VIEW = "account/first";

    private final Staff staff;
    private final Invitations invitations;
    private final AccountTable table;
    private final SignUpCheck check;

    FirstController(Staff staff, Invitations invitations, AccountTable table, SignUpCheck check) {
        this.staff = staff;
        this.invitations = invitations;
        this.table = table;
        this.check = check;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/staff/first")
    String blank(@RequestParam(required = false) @Nullable String code, HttpServletResponse response, Model model) {
        var form = new FirstForm(code, null, null, null, null, null, null);
        return page(form, invitation(code), new Problems(), response, model);
    }

    @Access(scope = Scope.PUBLIC)
    @PostMapping("/staff/first")
    String open(@ModelAttribute FirstForm form, HttpServletResponse response, Model model) {
        var invitation = invitation(form.code());
        var code = Typed.text(form.code());
        var password = Typed.text(form.password());
        var problems = new Problems();
        if (invitation.account().isPresent()) {
            var username = username(invitation.account().get());
            NewPassword.check(password, form.repeat(), "password", "repeat", List.of(username), problems);
            if (!problems.any()) {
                staff.open(code, password);
                return "redirect:/staff/login?opened";
            }
        } else {
            var administrator = administrator(form, problems);
            if (administrator != null) {
                staff.first(code, administrator);
                return "redirect:/staff/login?opened";
            }
        }
        return page(form, invitation, problems, response, model);
    }

    private Invitations.Invitation invitation(@Nullable String code) {
        return invitations.find(code).orElseThrow(() -> new Refused(AccountReason.INVITATION_OVER));
    }

    private @Nullable NewStaff administrator(FirstForm form, Problems problems) {
        var username = Usernames.normal(Typed.text(form.username()));
        problems.unless(Usernames.isOne(username), "username", "staff.username_wrong");
        if (!problems.any()) {
            problems.unless(!table.usernameTaken(username), "username", AccountReason.USERNAME_TAKEN.key());
        }
        var name = problems.read("name", form.name(), "signup.name_empty", Names::person);
        var document = problems.read(
                "number",
                form.number(),
                "value.document-number",
                number -> IdDocument.of(IdDocumentType.IDENTITY_CARD, number));
        var mobile = check.mobile(form.mobile(), problems);
        NewPassword.check(form.password(), form.repeat(), "password", "repeat", List.of(username), problems);
        if (problems.any() || name == null || document == null || mobile == null) {
            return null;
        }
        var grant = new Grant(Role.SYSTEM_ADMINISTRATOR, Grant.EVERYWHERE);
        var password = staff.hash(Typed.text(form.password()));
        return new NewStaff(username, name, document, mobile, password, List.of(grant));
    }

    private String username(AccountId account) {
        return table.contact(account).map(AccountTable.Contact::username).orElse("");
    }

    private String page(
            FirstForm form,
            Invitations.Invitation invitation,
            Problems problems,
            HttpServletResponse response,
            Model model) {
        Visitor.keepOut(response);
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute(
                "page",
                new FirstPage(
                        Typed.text(form.code()),
                        invitation.account().map(this::username).orElse(""),
                        Typed.text(form.username()),
                        Typed.text(form.name()),
                        Typed.text(form.number()),
                        Typed.text(form.mobile()),
                        problems));
        return VIEW;
    }
}
