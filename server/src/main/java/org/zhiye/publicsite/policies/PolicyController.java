package org.zhiye.publicsite.policies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Day;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.Policy;
import org.zhiye.policy.PolicyChanges;
import org.zhiye.policy.ReferenceData;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Scope;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** The policy in force, any other version, and the comparison of two. */
@Controller
class PolicyController {
    private final ReferenceData reference;
    private final Day day;
    private final Uis uis;

    PolicyController(ReferenceData reference, Day day, Uis uis) {
        this.reference = reference;
        this.day = day;
        this.uis = uis;
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/policy")
    String inForce(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(reference.policies().inForce(day.today()), uis.of(request, response), model);
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/policy/versions/{version}")
    String version(
            @PathVariable String version, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(find(version), uis.of(request, response), model);
    }

    @Access(scope = Scope.PUBLIC)
    @GetMapping("/policy/compare")
    String compare(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var inForce = reference.policies().inForce(day.today());
        var after = to == null ? reference.policies().all().getLast() : find(to);
        var before = from == null ? inForce : find(from);
        var ui = uis.of(request, response);
        model.addAttribute(
                "page", new ComparePage(before.version(), after.version(), choices(ui), groups(before, after, ui)));
        return "publicsite/policyCompare";
    }

    private Policy find(String version) {
        return reference.policies().find(version).orElseThrow(NotThere::new);
    }

    private String page(Policy policy, Ui ui, Model model) {
        var plain = new Plain(reference, policy, ui);
        model.addAttribute(
                "page",
                new PolicyPage(
                        policy.version(),
                        policy.name().in(ui.language()),
                        state(policy, ui),
                        tone(policy),
                        versions(policy, ui),
                        choices(ui),
                        former(policy),
                        reference.holderTypes().stream()
                                .map(holder -> reference.name(holder, ui.language()))
                                .toList(),
                        plain.rows(),
                        plain.sections(),
                        policy.ageCaps().entrySet().stream()
                                .sorted(java.util.Map.Entry.comparingByKey())
                                .map(it -> new SummaryLine(
                                        reference.name(it.getKey(), ui.language()), ui.t("policy.age", it.getValue())))
                                .toList(),
                        plain.limits(),
                        ui.t("policy.renewal_closed."
                                + policy.whenRenewalClosed().name().toLowerCase(java.util.Locale.ROOT)),
                        reference.orders(ui.language())));
        return "publicsite/policy";
    }

    private List<PolicyPage.Version> versions(Policy shown, Ui ui) {
        return reference.policies().all().stream()
                .map(it -> new PolicyPage.Version(
                        "/policy/versions/" + it.version(),
                        it.name().in(ui.language()),
                        state(it, ui),
                        tone(it),
                        it.version().equals(shown.version())))
                .toList();
    }

    private List<Choice> choices(Ui ui) {
        return reference.policies().all().stream()
                .map(it -> new Choice(it.version(), it.name().in(ui.language()), state(it, ui)))
                .toList();
    }

    private String state(Policy it, Ui ui) {
        if (it.effectiveFrom().isEmpty()) {
            return ui.t("policy.state.undated");
        }
        var from = it.effectiveFrom().orElseThrow();
        if (from.isAfter(day.today())) {
            return ui.t("policy.state.coming", ui.date(from));
        }
        return inForce(it) ? ui.t("policy.state.in_force", ui.date(from)) : ui.t("policy.state.past", ui.date(from));
    }

    private Tone tone(Policy it) {
        if (inForce(it)) {
            return Tone.OK;
        }
        return it.effectiveFrom().filter(from -> from.isAfter(day.today())).isPresent() ? Tone.WAIT : Tone.PLAIN;
    }

    private boolean inForce(Policy it) {
        return reference.policies().inForce(day.today()).version().equals(it.version());
    }

    /** The version in force before this one, or the one in force now for those that never were. */
    private String former(Policy it) {
        var now = reference.policies().inForce(day.today());
        var before = it.effectiveFrom()
                .map(from -> reference.policies().inForce(from.minusDays(1)))
                .orElse(now);
        return before.version().equals(it.version()) ? "" : before.version();
    }

    private List<ComparePage.Group> groups(Policy before, Policy after, Ui ui) {
        var groups = new LinkedHashMap<String, List<String>>();
        for (var change :
                PolicyChanges.between(before, after, ui.language(), holder -> reference.name(holder, ui.language()))) {
            var business = change.business();
            var name =
                    business == null ? ui.t("policy.whole") : business.words().in(ui.language());
            groups.computeIfAbsent(name, _n -> new ArrayList<>())
                    .add(ui.t(change.key(), change.arguments().toArray()));
        }
        return groups.entrySet().stream()
                .map(it -> new ComparePage.Group(it.getKey(), it.getValue()))
                .toList();
    }
}
