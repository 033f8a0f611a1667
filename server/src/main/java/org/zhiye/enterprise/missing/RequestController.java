package org.zhiye.enterprise.missing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhiye.enterprise.Choices;
import org.zhiye.enterprise.Desks;
import org.zhiye.enterprise.EnterpriseList;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Names;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Role;
import org.zhiye.shared.Uscc;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** The province's pages: who misses which enterprise; add it, or say why not. */
@Controller
class RequestController {
    private static final int MOST = 200;
    private static final int ALIKE = 5;
    private static final int REASON = 200;
    private static final List<String> TOLD = List.of("added", "declined");

    private final RequestDesk desk;
    private final Enterprises enterprises;
    private final Choices choices;
    private final ReferenceData reference;
    private final Uis uis;

    RequestController(RequestDesk desk, Enterprises enterprises, Choices choices, ReferenceData reference, Uis uis) {
        this.desk = desk;
        this.enterprises = enterprises;
        this.choices = choices;
        this.reference = reference;
        this.uis = uis;
    }

    @Access(value = Role.PROVINCE_ACCEPTOR, scope = Scope.PROVINCE)
    @GetMapping("/review/enterprises")
    String queue(@Me Caller me, HttpServletRequest request, HttpServletResponse response, Model model) {
        var ui = uis.of(request, response);
        var found = desk.waiting(me, MOST + 1);
        var told = TOLD.stream()
                .filter(request.getParameterMap()::containsKey)
                .findFirst()
                .orElse("");
        model.addAttribute(
                "page",
                new RequestQueuePage(
                        Desks.of(ui),
                        found.stream().limit(MOST).map(it -> row(it, ui)).toList(),
                        found.size() > MOST,
                        told.isEmpty() ? "" : ui.t("requests.told_" + told)));
        return "enterprise/requests";
    }

    @Access(value = Role.PROVINCE_ACCEPTOR, scope = Scope.PROVINCE)
    @GetMapping("/review/enterprises/{id}")
    String one(
            @Me Caller me,
            @PathVariable RequestId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var it = desk.mine(me, id);
        var form = new AddForm(it.name(), it.uscc(), "true", "", "", "", null);
        return page(it, form, new Problems(), request, response, model);
    }

    @Access(value = Role.PROVINCE_ACCEPTOR, scope = Scope.PROVINCE)
    @PostMapping("/review/enterprises/{id}/add")
    String add(
            @Me Caller me,
            @PathVariable RequestId id,
            @ModelAttribute AddForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var it = desk.mine(me, id);
        var problems = new Problems();
        var entry = read(form, problems);
        return problems.any() || entry == null
                ? page(it, form, problems, request, response, model)
                : "redirect:" + desk.add(me, id, entry, DeedKey.of(form.deed()));
    }

    @Access(value = Role.PROVINCE_ACCEPTOR, scope = Scope.PROVINCE)
    @PostMapping("/review/enterprises/{id}/decline")
    String decline(
            @Me Caller me,
            @PathVariable RequestId id,
            @ModelAttribute AddForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var it = desk.mine(me, id);
        var problems = new Problems();
        var reason = Normal.text(Typed.text(form.reason()));
        problems.unless(!reason.isEmpty(), "reason", "requests.reason_empty");
        problems.unless(reason.length() <= REASON, "reason", "requests.reason_long", REASON);
        return problems.any()
                ? page(it, form, problems, request, response, model)
                : "redirect:" + desk.decline(me, id, reason, DeedKey.of(form.deed()));
    }

    private static RequestDesk.@Nullable Entry read(AddForm form, Problems problems) {
        var name = problems.read("name", form.name(), "value.empty", Names::enterprise);
        var uscc = problems.read("uscc", form.uscc(), "value.empty", Uscc::of);
        var representative = Normal.text(Typed.text(form.legalRepresentative())).isEmpty()
                ? ""
                : problems.read("legalRepresentative", form.legalRepresentative(), "value.name-shape", Names::person);
        var address = problems.read("address", form.address(), "value.empty", EnterpriseList::address);
        return name == null || uscc == null || representative == null || address == null
                ? null
                : new RequestDesk.Entry(name, uscc, "true".equals(form.qualified()), representative, address);
    }

    private String page(
            Request it,
            AddForm form,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var ui = uis.of(request, response);
        var action = "/review/enterprises/" + it.id();
        model.addAttribute(
                "page",
                new RequestPage(
                        Desks.of(ui),
                        action,
                        it.name(),
                        it.uscc(),
                        reference.provinces().name(it.province(), ui.language()),
                        it.contact(),
                        it.at(),
                        it.state() == Request.State.PENDING,
                        ui.t("missing.state." + it.state().name().toLowerCase(Locale.ROOT)),
                        alike(it, ui),
                        Typed.text(form.name()),
                        Typed.text(form.uscc()),
                        Typed.text(form.qualified()),
                        Typed.text(form.legalRepresentative()),
                        Typed.text(form.address()),
                        Typed.text(form.reason()),
                        form.deed() == null ? ui.deedKey() : form.deed(),
                        problems));
        return "enterprise/request";
    }

    private List<Choice> alike(Request it, Ui ui) {
        return choices.of(enterprises.suggest(it.name(), ALIKE), ui);
    }

    private RequestQueuePage.Row row(Request it, Ui ui) {
        return new RequestQueuePage.Row(
                "/review/enterprises/" + it.id(),
                it.name(),
                it.uscc(),
                reference.provinces().name(it.province(), ui.language()),
                it.at());
    }
}
