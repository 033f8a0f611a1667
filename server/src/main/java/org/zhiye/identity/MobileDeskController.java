package org.zhiye.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.account.Accounts;
import org.zhiye.account.CodeSending;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.otp.Spent;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Typed;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** The counter, for somebody who lost mobile number and password: another number, proved by its code. */
@Controller
class MobileDeskController {
    private static final String VIEW = "identity/deskMobile";
    private static final String PAGE = "/desk/people/{id}/mobile";
    /** What stands beside a field of the page; everything else that refuses is a page of its own. */
    private static final Map<Object, String> FIELDS = Map.of(
            IdentityReason.OWN_MOBILE, "original",
            IdentityReason.CHANGED_WHILE_LOOKING, "original",
            IdentityReason.SECOND_OFFICER, "original");

    private final MobileDesk desk;
    private final Desk verifying;
    private final Accounts accounts;
    private final ReferenceData data;
    private final Uis uis;

    MobileDeskController(MobileDesk desk, Desk verifying, Accounts accounts, ReferenceData data, Uis uis) {
        this.desk = desk;
        this.verifying = verifying;
        this.accounts = accounts;
        this.data = data;
        this.uis = uis;
    }

    /** Never shows itself. */
    record Form(
            @Nullable String deed,
            @Nullable String seen,
            @Nullable String original,
            @Nullable String mobile,
            @Nullable String code) {
        DeskMobilePage.Typed typed(CodeSending.@Nullable Result sent) {
            return new DeskMobilePage.Typed(
                    original != null,
                    Typed.text(mobile),
                    Typed.text(code),
                    sent == null ? "" : sent.to(),
                    sent == null ? 0 : sent.seconds());
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @GetMapping(PAGE)
    String show(
            @Me Caller officer,
            @PathVariable PersonId id,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var view = desk.view(officer, id);
        var ui = uis.of(request, response);
        return page(officer, view, done != null, DeskMobilePage.Typed.NOTHING, new Problems(), ui, model);
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping(PAGE + "/code")
    Object code(
            @Me Caller officer,
            @PathVariable PersonId id,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var view = desk.view(officer, id);
        var ui = uis.of(request, response);
        var problems = new Problems();
        var mobile = mobile(form, problems);
        CodeSending.Result sent = null;
        if (mobile != null) {
            // the words are for the person at the counter
            var result = desk.send(officer, view, mobile, view.facts().language(), request.getRemoteAddr());
            sent = CodeSending.Result.of(result, mobile.masked(), problems);
        }
        if (CodeSending.isScript(request)) {
            return CodeSending.json(ui, sent, "code.sent", problems);
        }
        return answer(officer, view, form.typed(sent), problems, ui, response, model);
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping(PAGE)
    String reset(
            @Me Caller officer,
            @PathVariable PersonId id,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var view = desk.view(officer, id);
        var problems = seen(form);
        var mobile = mobile(form, problems);
        problems.unless(!Typed.text(form.code()).isBlank(), "code", "otp.empty");
        if (mobile != null && !problems.any()) {
            try {
                var spent = desk.reset(
                        officer, DeedKey.of(form.deed()), id, Typed.text(form.seen()), mobile, Typed.text(form.code()));
                if (spent == Spent.OK) {
                    return "redirect:" + MobileDesk.address(id) + (view.second() ? "" : "?done");
                }
                problems.add("code", spent.key());
            } catch (Refused e) {
                beside(e, problems);
            }
        }
        return answer(officer, view, form.typed(null), problems, uis.of(request, response), response, model);
    }

    /** The second officer. */
    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping(PAGE + "/confirm")
    String confirm(
            @Me Caller officer,
            @PathVariable PersonId id,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var view = desk.view(officer, id);
        var problems = seen(form);
        if (!problems.any()) {
            try {
                desk.confirm(officer, DeedKey.of(form.deed()), id, Typed.text(form.seen()));
                return "redirect:" + MobileDesk.address(id) + "?done";
            } catch (Refused e) {
                beside(e, problems);
            }
        }
        return answer(officer, view, form.typed(null), problems, uis.of(request, response), response, model);
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping(PAGE + "/send-back")
    String sendBack(
            @Me Caller officer, @PathVariable PersonId id, @RequestParam(required = false) @Nullable String deed) {
        desk.sendBack(officer, DeedKey.of(deed), id);
        return "redirect:" + MobileDesk.address(id);
    }

    private static Problems seen(Form form) {
        return new Problems().unless(form.original() != null, "original", "desk.mobile.original_first");
    }

    private static @Nullable MobileNumber mobile(Form form, Problems problems) {
        return problems.filled("mobile", form.mobile(), "signup.mobile_empty")
                ? problems.read("mobile", form.mobile(), "value.mobile", MobileNumber::of)
                : null;
    }

    private static void beside(Refused e, Problems problems) {
        var field = FIELDS.get(e.reason());
        if (field == null) {
            throw e;
        }
        problems.add(field, e.reason(), e.arguments().toArray());
    }

    private String answer(
            Caller officer,
            MobileDesk.View view,
            DeskMobilePage.Typed typed,
            Problems problems,
            Ui ui,
            HttpServletResponse response,
            Model model) {
        if (problems.any()) {
            response.setStatus(422);
        }
        return page(officer, view, false, typed, problems, ui, model);
    }

    private String page(
            Caller officer,
            MobileDesk.View view,
            boolean done,
            DeskMobilePage.Typed typed,
            Problems problems,
            Ui ui,
            Model model) {
        var facts = view.facts();
        var known = facts.known();
        model.addAttribute(
                "page",
                new DeskMobilePage(
                        facts.id().toString(),
                        facts.name(),
                        data.idDocumentTypes().name(facts.document().type().name(), ui.language()),
                        facts.document().masked(),
                        facts.sex().name(ui.language()),
                        facts.birthDate(),
                        facts.mobile().masked(),
                        known == null ? "" : data.provinces().name(known.province(), ui.language()),
                        verifying.fingerprint(facts),
                        view.second(),
                        first(officer, facts.id()),
                        done,
                        typed,
                        problems));
        return VIEW;
    }

    private DeskMobilePage.@Nullable First first(Caller officer, PersonId id) {
        return desk.waiting(id)
                .map(it -> new DeskMobilePage.First(
                        accounts.nameOf(it.officer()),
                        it.at(),
                        it.mobile().masked(),
                        it.human().equals(officer.human())))
                .orElse(null);
    }
}
