package org.zhiye.account.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.account.AccountReason;
import org.zhiye.account.AccountTable;
import org.zhiye.account.NewStaff;
import org.zhiye.account.Usernames;
import org.zhiye.account.signup.SignUpCheck;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Grant;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Language;
import org.zhiye.shared.Names;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.PublicAddress;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** Officers' accounts: who has which role where. */
@Controller
class StaffController {
    private static final int PAGE = 50;

    private final Staff staff;
    private final StaffTable table;
    private final AccountTable accounts;
    private final SignUpCheck check;
    private final ReferenceData data;
    private final PublicAddress address;
    private final Uis uis;

    StaffController(
            Staff staff,
            StaffTable table,
            AccountTable accounts,
            SignUpCheck check,
            ReferenceData data,
            PublicAddress address,
            Uis uis) {
        this.staff = staff;
        this.table = table;
        this.accounts = accounts;
        this.check = check;
        this.data = data;
        this.address = address;
        this.uis = uis;
    }

    @Access(
            value = {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR},
            scope = Scope.NATION)
    @GetMapping("/admin/staff")
    String list(
            @Me Caller me,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new StaffForm(null, null, null, null, null, null, null, null);
        return listPage(me, form, after, new Problems(), request, response, model);
    }

    @Access(value = Role.SYSTEM_ADMINISTRATOR, scope = Scope.NATION)
    @PostMapping("/admin/staff")
    String add(
            @Me Caller me,
            @ModelAttribute StaffForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var officer = officer(form, problems);
        if (officer == null) {
            return listPage(me, form, "", problems, request, response, model);
        }
        var opened = staff.add(me.id(), DeedKey.of(form.deed()), officer);
        // not a redirect: the link is shown this once, and an address would keep it
        return officerPage(me, opened.account(), form, opened.secret(), problems, request, response, model);
    }

    @Access(
            value = {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR},
            scope = Scope.NATION)
    @GetMapping("/admin/staff/{id}")
    String one(
            @Me Caller me,
            @PathVariable AccountId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new StaffForm(null, null, null, null, null, null, null, null);
        return officerPage(me, id, form, "", new Problems(), request, response, model);
    }

    @Access(value = Role.SYSTEM_ADMINISTRATOR, scope = Scope.NATION)
    @PostMapping("/admin/staff/{id}/grant")
    String grant(
            @Me Caller me,
            @PathVariable AccountId id,
            @ModelAttribute StaffForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var grant = grant(form, problems);
        if (grant == null) {
            return officerPage(me, id, form, "", problems, request, response, model);
        }
        staff.grant(me.id(), DeedKey.of(form.deed()), id, grant);
        return "redirect:/admin/staff/" + id;
    }

    @Access(value = Role.SYSTEM_ADMINISTRATOR, scope = Scope.NATION)
    @PostMapping("/admin/staff/{id}/revoke")
    String revoke(@Me Caller me, @PathVariable AccountId id, @ModelAttribute StaffForm form) {
        var role = role(form.role());
        if (role == null) {
            throw new NotThere();
        }
        staff.revoke(me.id(), DeedKey.of(form.deed()), id, role);
        return "redirect:/admin/staff/" + id;
    }

    @Access(value = Role.SYSTEM_ADMINISTRATOR, scope = Scope.NATION)
    @PostMapping("/admin/staff/{id}/link")
    String link(
            @Me Caller me,
            @PathVariable AccountId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var secret = staff.invite(me.id(), id);
        var form = new StaffForm(null, null, null, null, null, null, null, null);
        return officerPage(me, id, form, secret, new Problems(), request, response, model);
    }

    @Access(value = Role.SYSTEM_ADMINISTRATOR, scope = Scope.NATION)
    @PostMapping("/admin/staff/{id}/close")
    String close(@Me Caller me, @PathVariable AccountId id, @ModelAttribute StaffForm form) {
        staff.close(me.id(), DeedKey.of(form.deed()), id);
        return "redirect:/admin/staff/" + id;
    }

    private @Nullable NewStaff officer(StaffForm form, Problems problems) {
        var username = Usernames.normal(Typed.text(form.username()));
        problems.unless(Usernames.isOne(username), "username", "staff.username_wrong");
        if (!problems.any()) {
            problems.unless(!accounts.usernameTaken(username), "username", AccountReason.USERNAME_TAKEN.key());
        }
        var name = problems.read("name", form.name(), "signup.name_empty", Names::person);
        var document = problems.read(
                "number",
                form.number(),
                "value.document-number",
                number -> IdDocument.of(IdDocumentType.IDENTITY_CARD, number));
        var mobile = check.mobile(form.mobile(), problems);
        var grant = grant(form, problems);
        if (problems.any() || name == null || document == null || mobile == null || grant == null) {
            return null;
        }
        return new NewStaff(username, name, document, mobile, Staff.UNOPENED, List.of(grant));
    }

    private @Nullable Grant grant(StaffForm form, Problems problems) {
        var role = role(form.role());
        if (role == null) {
            problems.add("role", "staff.role_empty");
            return null;
        }
        return switch (role.jurisdiction()) {
            case SELF, ENTERPRISE -> null;
            case NATION -> new Grant(role, Grant.EVERYWHERE);
            case PROVINCE -> province(role, Typed.text(form.province()), problems);
            case SPECIALTIES -> specialties(role, form.specialties(), problems);
        };
    }

    private @Nullable Grant province(Role role, String province, Problems problems) {
        if (data.provinces().offers(province)) {
            return new Grant(role, province);
        }
        problems.add("province", "staff.province_empty");
        return null;
    }

    private @Nullable Grant specialties(Role role, @Nullable List<String> codes, Problems problems) {
        if (codes != null && !codes.isEmpty() && codes.stream().allMatch(data.specialties()::offers)) {
            return new Grant(role, String.join(",", codes));
        }
        problems.add("specialties", "staff.specialties_empty");
        return null;
    }

    private static @Nullable Role role(@Nullable String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.isStaff() && role.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private String listPage(
            Caller me,
            StaffForm form,
            String after,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        status(problems, response);
        var ui = uis.of(request, response);
        var officers = table.list(after, PAGE);
        model.addAttribute(
                "page",
                new StaffPage(
                        officers.stream().map(officer -> line(officer, ui)).toList(),
                        officers.size() < PAGE ? "" : officers.getLast().username(),
                        me.has(Role.SYSTEM_ADMINISTRATOR),
                        Typed.text(form.username()),
                        Typed.text(form.name()),
                        Typed.text(form.number()),
                        Typed.text(form.mobile()),
                        fields(form, ui),
                        form.deed() == null ? ui.deedKey() : form.deed(),
                        problems));
        return "account/staff";
    }

    private String officerPage(
            Caller me,
            AccountId id,
            StaffForm form,
            String secret,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        status(problems, response);
        var ui = uis.of(request, response);
        var officer = table.find(id).orElseThrow(NotThere::new);
        model.addAttribute(
                "page",
                new OfficerPage(
                        line(officer, ui),
                        officer.grants().stream()
                                .map(grant -> new OfficerPage.Role(grant.role().name(), words(grant, ui)))
                                .toList(),
                        ui.day(officer.created()),
                        secret.isEmpty() ? "" : address.of("/staff/first?code=" + secret),
                        me.has(Role.SYSTEM_ADMINISTRATOR)
                                && officer.active()
                                && !me.id().equals(id),
                        fields(form, ui),
                        problems));
        return "account/officer";
    }

    private StaffPage.Line line(StaffTable.Officer officer, Ui ui) {
        var state = !officer.active() ? "closed" : officer.unopened() ? "unopened" : "active";
        return new StaffPage.Line(
                officer.id().toString(),
                officer.username(),
                officer.name(),
                state,
                officer.grants().stream().map(grant -> words(grant, ui)).toList());
    }

    private String words(Grant grant, Ui ui) {
        var place = place(grant, ui.language());
        var role = ui.t(key(grant.role()));
        return place.isEmpty() ? role : ui.t("staff.role_in", role, place);
    }

    private String place(Grant grant, Language language) {
        return switch (grant.role().jurisdiction()) {
            case SELF, ENTERPRISE, NATION -> "";
            case PROVINCE -> data.provinces().name(grant.jurisdiction(), language);
            case SPECIALTIES ->
                Arrays.stream(grant.jurisdiction().split(",", -1))
                        .map(code -> data.specialties().name(code, language))
                        .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
        };
    }

    private static String key(Role role) {
        return "role." + role.name().toLowerCase(Locale.ROOT);
    }

    private StaffPage.GrantFields fields(StaffForm form, Ui ui) {
        var language = ui.language();
        return new StaffPage.GrantFields(
                Arrays.stream(Role.values())
                        .filter(Role::isStaff)
                        .map(role -> new Choice(role.name(), ui.t(key(role))))
                        .toList(),
                data.provincesByPinyin().stream()
                        .filter(province -> data.provinces().offers(province.code()))
                        .map(province ->
                                new Choice(province.code(), province.name().in(language)))
                        .toList(),
                data.specialties().offered().stream()
                        .map(specialty ->
                                new Choice(specialty.code(), specialty.name().in(language)))
                        .toList(),
                Typed.text(form.role()),
                Typed.text(form.province()),
                form.specialties() == null ? List.of() : form.specialties());
    }

    private static void status(Problems problems, HttpServletResponse response) {
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }
}
