package org.zhiye.admin.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.Assurance;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.Policy;
import org.zhiye.policy.PolicyChanges;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.policy.Unfit;
import org.zhiye.policy.edition.Editions;
import org.zhiye.policy.edition.PolicyDraft;
import org.zhiye.policy.edition.Proposal;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** A new version of the policy: by the form for what is likely to change, or as JSON. */
@Controller
class PolicyFormController {
    private final Editions editions;
    private final ReferenceData reference;
    private final Day day;
    private final Uis uis;

    PolicyFormController(Editions editions, ReferenceData reference, Day day, Uis uis) {
        this.editions = editions;
        this.reference = reference;
        this.day = day;
        this.uis = uis;
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @GetMapping("/admin/policy/new")
    String form(
            @RequestParam(defaultValue = "") String base,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var policy = base(base);
        return page(
                policy, PolicyForm.of(policy, reference), new Problems(), uis.of(request, response), response, model);
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @PostMapping("/admin/policy/new")
    String prepare(
            @Me Caller me,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var policy = base(typed.getOrDefault("base", ""));
        var ui = uis.of(request, response);
        var form = new PolicyForm(reference, policy, typed);
        var proposal = form.proposal();
        if (proposal.isPresent()) {
            try {
                return prepared(me, typed.get("deed"), proposal.orElseThrow());
            } catch (Unfit unfit) {
                form.problems()
                        .add(
                                form.field(unfit),
                                "edition.unfit",
                                ui.t(unfit.key(), unfit.arguments().toArray()));
            }
        }
        var values = new LinkedHashMap<>(PolicyForm.of(policy, reference));
        values.replaceAll((name, value) -> typed.getOrDefault(name, ""));
        values.putAll(typed);
        return page(policy, values, form.problems(), ui, response, model);
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @GetMapping("/admin/policy/json")
    String json(
            @RequestParam(defaultValue = "") String base,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var policy = base(base);
        var sample = PolicyDraft.sample(
                reference.policies(), policy.version(), day.today().plusDays(1));
        return jsonPage(policy, sample, "", new Problems(), uis.of(request, response), response, model);
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @PostMapping("/admin/policy/json")
    String prepareJson(
            @Me Caller me,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String json,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) @Nullable String deed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var ui = uis.of(request, response);
        var problems = new Problems();
        problems.unless(!why.isBlank(), "why", "edition.why_empty");
        if (!problems.any()) {
            try {
                return prepared(me, deed, Proposal.policy(PolicyDraft.version(json), json, why.strip()));
            } catch (Unfit unfit) {
                problems.add("json", "edition.unfit", UnfitWords.of(unfit, ui));
            }
        }
        return jsonPage(base(base), json, why, problems, ui, response, model);
    }

    private String prepared(Caller me, @Nullable String deed, Proposal proposal) {
        return "redirect:/admin/editions/" + editions.prepare(me, DeedKey.of(deed), editions.check(proposal));
    }

    /** The one asked for, or the one in force. */
    private Policy base(String version) {
        return version.isEmpty()
                ? reference.policies().inForce(day.today())
                : reference.policies().find(version).orElseThrow(NotThere::new);
    }

    private String jsonPage(
            Policy base, String json, String why, Problems problems, Ui ui, HttpServletResponse response, Model model) {
        if (problems.any()) {
            response.setStatus(422);
        }
        model.addAttribute("page", new JsonPage(base.version(), json, why, ui.deedKey(), problems));
        return "admin/policyJson";
    }

    private String page(
            Policy base,
            Map<String, String> values,
            Problems problems,
            Ui ui,
            HttpServletResponse response,
            Model model) {
        if (problems.any()) {
            response.setStatus(422);
        }
        model.addAttribute(
                "page",
                new PolicyFormPage(
                        base.version(),
                        base.name().in(ui.language()),
                        values,
                        Arrays.stream(Business.values())
                                .map(business -> section(business, problems, ui))
                                .toList(),
                        reference.holderTypes().stream()
                                .map(it -> new PolicyFormPage.Field("age." + it, reference.name(it, ui.language())))
                                .toList(),
                        base.limits().entries().keySet().stream()
                                .map(it -> new PolicyFormPage.Field(
                                        "limit." + it, ui.t("policy.limit." + PolicyChanges.snake(it))))
                                .toList(),
                        choices("policy.renewal_closed.", Policy.WhenRenewalClosed.values(), ui),
                        choices("policy.when.", BusinessRules.EvidenceRule.values(), ui),
                        choices("policy.level.", Assurance.values(), ui),
                        ui.deedKey(),
                        problems));
        return "admin/policyForm";
    }

    private PolicyFormPage.Section section(Business business, Problems problems, Ui ui) {
        return new PolicyFormPage.Section(
                business.words().in(ui.language()),
                problems.all().stream().anyMatch(it -> it.field().contains("." + business + ".")),
                reference.holderTypes().stream()
                        .map(holder -> holder(business + "." + holder, reference.name(holder, ui.language()), ui))
                        .toList(),
                Arrays.stream(RouteStep.values())
                        .map(step -> new PolicyFormPage.Field(
                                "days." + business + "." + step, step.words().in(ui.language())))
                        .toList(),
                Arrays.stream(BusinessRules.Evidence.values())
                        .map(it -> new PolicyFormPage.Field(
                                "evidence." + business + "." + it,
                                ui.t("policy.evidence." + it.name().toLowerCase(Locale.ROOT))))
                        .toList(),
                "level." + business);
    }

    private static PolicyFormPage.Holder holder(String name, String label, Ui ui) {
        return new PolicyFormPage.Holder(
                "open." + name,
                label,
                List.of("brief", "advice").stream()
                        .flatMap(what -> List.of("hans", "hant", "en").stream()
                                .map(language -> new PolicyFormPage.Field(
                                        what + "." + name + "." + language,
                                        ui.t("policyform." + what + "_" + language))))
                        .toList());
    }

    private static List<Choice> choices(String prefix, Enum<?>[] values, Ui ui) {
        return Arrays.stream(values)
                .map(it -> new Choice(it.name(), ui.t(prefix + it.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
