package org.zhiye.enterprise.missing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Names;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Uscc;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Tone;
import org.zhiye.web.Typed;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** 没有找到我的企业. */
@Controller
class MissingController {
    private static final int FORMER = 20;
    private static final int CONTACT = 100;

    private final RequestDesk desk;
    private final Requests requests;
    private final Enterprises enterprises;
    private final ReferenceData reference;
    private final Uis uis;

    MissingController(RequestDesk desk, Requests requests, Enterprises enterprises, ReferenceData reference, Uis uis) {
        this.desk = desk;
        this.requests = requests;
        this.enterprises = enterprises;
        this.reference = reference;
        this.uis = uis;
    }

    /** The name may come from the field in which it was not found. */
    @Access(scope = Scope.ACCOUNT)
    @GetMapping("/enterprises/missing")
    String blank(
            @Me Caller me,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new MissingForm(Normal.text(name), null, null, null, null);
        return page(me, form, sent != null, Optional.empty(), new Problems(), request, response, model);
    }

    @Access(scope = Scope.ACCOUNT)
    @PostMapping("/enterprises/missing")
    String ask(
            @Me Caller me,
            @ModelAttribute MissingForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var wanted = read(form, problems);
        var known = wanted == null ? Optional.<Enterprise>empty() : enterprises.find(wanted.uscc());
        known.ifPresent(it -> problems.add("uscc", "missing.known", it.name()));
        if (problems.any() || wanted == null) {
            return page(me, form, false, known, problems, request, response, model);
        }
        try {
            return "redirect:" + desk.ask(me, wanted, DeedKey.of(form.deed()));
        } catch (Refused refused) {
            problems.add("name", refused.reason(), refused.arguments().toArray());
            return page(me, form, false, known, problems, request, response, model);
        }
    }

    private RequestDesk.@Nullable Wanted read(MissingForm form, Problems problems) {
        var name = problems.read("name", form.name(), "value.empty", Names::enterprise);
        var uscc = problems.read("uscc", form.uscc(), "value.empty", Uscc::of);
        var province = form.province() == null ? "" : form.province();
        problems.unless(reference.provinces().offers(province), "province", "missing.province_empty");
        var contact = Normal.text(form.contact() == null ? "" : form.contact());
        problems.unless(!contact.isEmpty(), "contact", "missing.contact_empty");
        problems.unless(contact.length() <= CONTACT, "contact", "missing.contact_long", CONTACT);
        return name == null || uscc == null || problems.any()
                ? null
                : new RequestDesk.Wanted(name, uscc, province, contact);
    }

    private String page(
            Caller me,
            MissingForm form,
            boolean sent,
            Optional<Enterprise> known,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var ui = uis.of(request, response);
        model.addAttribute(
                "page",
                new MissingPage(
                        Typed.text(form.name()),
                        Typed.text(form.uscc()),
                        Typed.text(form.province()),
                        Typed.text(form.contact()),
                        provinces(ui),
                        known.map(Enterprise::name).orElse(""),
                        sent,
                        requests.of(me.id(), FORMER).stream()
                                .map(it -> line(it, ui))
                                .toList(),
                        form.deed() == null ? ui.deedKey() : form.deed(),
                        problems));
        return "enterprise/missing";
    }

    private List<Choice> provinces(Ui ui) {
        return reference.provincesByPinyin().stream()
                .map(it -> new Choice(it.code(), it.name().in(ui.language())))
                .toList();
    }

    private MissingPage.Line line(Request it, Ui ui) {
        return new MissingPage.Line(
                it.name(),
                it.uscc(),
                reference.provinces().name(it.province(), ui.language()),
                it.at(),
                ui.t("missing.state." + it.state().name().toLowerCase(Locale.ROOT)),
                switch (it.state()) {
                    case PENDING -> Tone.WAIT;
                    case ADDED -> Tone.OK;
                    case DECLINED -> Tone.NO;
                },
                it.reason());
    }
}
