package org.zhiye.enterprise.agent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.document.Documents;
import org.zhiye.enterprise.Desks;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Names;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** The province's pages: who applies to act for an enterprise, with which letter. */
@Controller
class AgentReviewController {
    private static final int MOST = 200;
    private static final int REASON = 100;
    private static final List<String> TOLD = List.of("approved", "declined");

    private final ApplicationDesk desk;
    private final Agents agents;
    private final Enterprises enterprises;
    private final Documents documents;
    private final ReferenceData reference;
    private final Uis uis;

    AgentReviewController(
            ApplicationDesk desk,
            Agents agents,
            Enterprises enterprises,
            Documents documents,
            ReferenceData reference,
            Uis uis) {
        this.desk = desk;
        this.agents = agents;
        this.enterprises = enterprises;
        this.documents = documents;
        this.reference = reference;
        this.uis = uis;
    }

    @Access(value = Role.PROVINCE_ACCEPTOR, scope = Scope.PROVINCE)
    @GetMapping("/review/agents")
    String queue(@Me Caller me, HttpServletRequest request, HttpServletResponse response, Model model) {
        var ui = uis.of(request, response);
        var found = desk.waiting(me, MOST + 1);
        var told = TOLD.stream()
                .filter(request.getParameterMap()::containsKey)
                .findFirst()
                .orElse("");
        model.addAttribute(
                "page",
                new AgentQueuePage(
                        Desks.of(ui),
                        found.stream().limit(MOST).map(it -> row(it, ui)).toList(),
                        found.size() > MOST,
                        told.isEmpty() ? "" : ui.t("agents.told_" + told)));
        return "enterprise/agents";
    }

    @Access(value = Role.PROVINCE_ACCEPTOR, scope = Scope.PROVINCE)
    @GetMapping("/review/agents/{id}")
    String one(
            @Me Caller me,
            @PathVariable ApplicationId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return page(desk.before(me, id), new DecideForm(null, null), new Problems(), request, response, model);
    }

    @Access(value = Role.PROVINCE_ACCEPTOR, scope = Scope.PROVINCE)
    @GetMapping("/review/agents/{id}/letter")
    ResponseEntity<InputStreamResource> letter(@Me Caller me, @PathVariable ApplicationId id) {
        var it = desk.before(me, id);
        return documents.serve(Optional.ofNullable(it.letter()).flatMap(letter -> documents.find(letter, id.value())));
    }

    @Access(value = Role.PROVINCE_ACCEPTOR, scope = Scope.PROVINCE)
    @PostMapping("/review/agents/{id}/approve")
    String approve(@Me Caller me, @PathVariable ApplicationId id, @ModelAttribute DecideForm form) {
        return "redirect:" + desk.approve(me, id, DeedKey.of(form.deed()));
    }

    @Access(value = Role.PROVINCE_ACCEPTOR, scope = Scope.PROVINCE)
    @PostMapping("/review/agents/{id}/decline")
    String decline(
            @Me Caller me,
            @PathVariable ApplicationId id,
            @ModelAttribute DecideForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var it = desk.before(me, id);
        var reason = Normal.text(Typed.text(form.reason()));
        var problems = new Problems()
                .unless(!reason.isEmpty(), "reason", "agents.reason_empty")
                .unless(reason.length() <= REASON, "reason", "agents.reason_long", REASON);
        return problems.any()
                ? page(it, form, problems, request, response, model)
                : "redirect:" + desk.decline(me, id, reason, DeedKey.of(form.deed()));
    }

    private String page(
            Application it,
            DecideForm form,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var ui = uis.of(request, response);
        var enterprise = enterprises.find(it.enterprise()).orElseThrow(NotThere::new);
        var document = it.agent().document();
        model.addAttribute(
                "page",
                new AgentReviewPage(
                        Desks.of(ui),
                        "/review/agents/" + it.id(),
                        it.state().name(),
                        enterprise.name(),
                        enterprise.uscc().value(),
                        reference.provinces().name(enterprise.province(), ui.language()),
                        enterprise.address(),
                        ui.t("enterprise.state." + enterprise.state().name().toLowerCase(Locale.ROOT)),
                        enterprise.legalRepresentative(),
                        it.legalRepresentative(),
                        Names.same(enterprise.legalRepresentative(), it.legalRepresentative()),
                        it.agent().name(),
                        reference.idDocumentTypes().name(document.type().name(), ui.language()),
                        document.masked(),
                        it.agent().mobile().masked(),
                        it.at(),
                        agents.hasManager(it.enterprise()),
                        Typed.text(form.reason()),
                        it.reason(),
                        form.deed() == null ? ui.deedKey() : form.deed(),
                        problems));
        return "enterprise/agentReview";
    }

    private AgentQueuePage.Row row(Applications.Waiting it, Ui ui) {
        return new AgentQueuePage.Row(
                "/review/agents/" + it.id(),
                it.enterprise(),
                it.uscc(),
                reference.provinces().name(it.province(), ui.language()),
                it.name(),
                it.at());
    }
}
