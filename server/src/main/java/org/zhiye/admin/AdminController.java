package org.zhiye.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.outbox.Alarms;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.edition.Editions;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Link;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** The administration's first page. */
@Controller
class AdminController {
    private record Entry(String href, String key, List<Role> roles) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/admin/policy", "admin.policy", List.of(Role.POLICY_KEEPER)),
            new Entry("/admin/tables", "admin.tables", List.of(Role.POLICY_KEEPER)),
            new Entry("/admin/holidays", "admin.holidays", List.of(Role.POLICY_KEEPER)),
            new Entry("/admin/texts", "admin.texts", List.of(Role.POLICY_KEEPER)),
            new Entry("/admin/staff", "admin.staff", List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)),
            new Entry("/admin/imports", "admin.imports", List.of(Role.SYSTEM_ADMINISTRATOR)),
            new Entry("/admin/messages", "admin.messages", List.of(Role.SYSTEM_ADMINISTRATOR)));

    private final ReferenceData reference;
    private final Editions editions;
    private final Alarms alarms;
    private final Day day;
    private final Uis uis;

    AdminController(ReferenceData reference, Editions editions, Alarms alarms, Day day, Uis uis) {
        this.reference = reference;
        this.editions = editions;
        this.alarms = alarms;
        this.day = day;
        this.uis = uis;
    }

    @Access(
            value = {
                Role.SYSTEM_ADMINISTRATOR,
                Role.SECURITY_ADMINISTRATOR,
                Role.AUDIT_ADMINISTRATOR,
                Role.POLICY_KEEPER
            },
            scope = Scope.NATION)
    @GetMapping("/admin")
    String index(@Me Caller me, HttpServletRequest request, HttpServletResponse response, Model model) {
        var ui = uis.of(request, response);
        var links = ENTRIES.stream()
                .filter(entry ->
                        ui.exists(entry.href()) && entry.roles().stream().anyMatch(me::has))
                .map(entry -> new Link(entry.href(), ui.t(entry.key()), ui.t(entry.key() + "_note"), false))
                .toList();
        boolean keeper = me.has(Role.POLICY_KEEPER);
        var messages = me.has(Role.SYSTEM_ADMINISTRATOR)
                ? alarms.now().stream().map(it -> ui.t(it.key(), it.detail())).toList()
                : List.<String>of();
        model.addAttribute("page", new AdminPage(alarm(ui), messages, keeper, keeper ? editions.waiting() : 0, links));
        return "admin/index";
    }

    private String alarm(Ui ui) {
        var missing = reference.workingDays().missingYear(day.today());
        return missing.isPresent() ? ui.t("holidays.alarm", missing.getAsInt()) : "";
    }
}
