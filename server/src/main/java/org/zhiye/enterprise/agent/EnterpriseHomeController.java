package org.zhiye.enterprise.agent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.enterprise.Activations;
import org.zhiye.enterprise.Choices;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;
import org.zhiye.web.Uis;

/** The first page of those who act for an enterprise. */
@Controller
class EnterpriseHomeController {
    private static final String CONFIRMATIONS = "/enterprise/confirmations";

    private final Enterprises enterprises;
    private final Agents agents;
    private final AgentInvitations invitations;
    private final Activations activations;
    private final ReferenceData reference;
    private final Uis uis;

    EnterpriseHomeController(
            Enterprises enterprises,
            Agents agents,
            AgentInvitations invitations,
            Activations activations,
            ReferenceData reference,
            Uis uis) {
        this.enterprises = enterprises;
        this.agents = agents;
        this.invitations = invitations;
        this.activations = activations;
        this.reference = reference;
        this.uis = uis;
    }

    @Access(
            value = {Role.ENTERPRISE_AGENT, Role.ENTERPRISE_MANAGER},
            scope = Scope.ENTERPRISE)
    @GetMapping("/enterprise/home")
    String home(@Me Caller me, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(me, "", request, response, model);
    }

    /** Makes a code for a colleague. It is on this page alone: it is not kept in clear, so a reload can't show it again. */
    @Access(value = Role.ENTERPRISE_MANAGER, scope = Scope.ENTERPRISE)
    @PostMapping("/enterprise/agents/invite")
    String invite(
            @Me Caller me,
            @RequestParam(defaultValue = "") String deed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var code = invitations.invite(me, mine(me), DeedKey.of(deed));
        return code.isEmpty() ? "redirect:/enterprise/home" : page(me, code.get(), request, response, model);
    }

    private String page(
            Caller me, String invitation, HttpServletRequest request, HttpServletResponse response, Model model) {
        var ui = uis.of(request, response);
        var it = enterprises.find(mine(me)).orElseThrow(NotThere::new);
        model.addAttribute(
                "page",
                new EnterpriseHomePage(
                        it.name(),
                        it.uscc().value(),
                        reference.provinces().name(it.province(), ui.language()),
                        Choices.words(it.state(), ui),
                        it.state() == Enterprise.State.ALIVE,
                        it.qualified(),
                        it.legalRepresentative(),
                        it.address(),
                        ui.exists(CONFIRMATIONS) ? CONFIRMATIONS : "",
                        me.has(Role.ENTERPRISE_MANAGER),
                        agents.of(it.id()).stream()
                                .map(agent -> new EnterpriseHomePage.Row(
                                        agent.name(),
                                        agent.manager(),
                                        agent.account().equals(me.id()),
                                        agent.since()))
                                .toList(),
                        agents.invitations(it.id()),
                        invitation,
                        activations.days(),
                        ui.deedKey()));
        return "enterprise/home";
    }

    private EnterpriseId mine(Caller me) {
        return enterprises.of(me.id()).orElseThrow(NotThere::new);
    }
}
