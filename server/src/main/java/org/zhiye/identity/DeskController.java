package org.zhiye.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.account.AccountReason;
import org.zhiye.account.Accounts;
import org.zhiye.document.Documents;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.Normal;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** The verification counter: find the person by slip or document number, compare, pass or fail. */
@Controller
class DeskController {
    private static final int REMARK = 200;
    /** What stands beside a field of the page; everything else that refuses is a page of its own. */
    private static final Map<Object, String> FIELDS = Map.of(
            IdentityReason.ATTACHMENTS_MISSING, "original",
            IdentityReason.SLIP_PAST_ITS_DAY, "original",
            IdentityReason.OWN_IDENTITY, "original",
            IdentityReason.CHANGED_WHILE_LOOKING, "original",
            IdentityReason.DESK_PHOTO_MISSING, "original",
            IdentityReason.SECOND_OFFICER, "original",
            AccountReason.DOCUMENT_TAKEN, "original");

    private final Desk desk;
    private final DeskViews views;
    private final Slips slips;
    private final Accounts accounts;
    private final Documents documents;
    private final Uis uis;

    DeskController(Desk desk, DeskViews views, Slips slips, Accounts accounts, Documents documents, Uis uis) {
        this.desk = desk;
        this.views = views;
        this.slips = slips;
        this.accounts = accounts;
        this.documents = documents;
        this.uis = uis;
    }

    /** What the officer decides by. */
    record Decision(
            @Nullable String deed,
            @Nullable String seen,
            @Nullable String original,
            @Nullable String reason,
            @Nullable String remark) {
        DeskSlipPage.Typed typed() {
            return new DeskSlipPage.Typed(
                    original != null,
                    Objects.requireNonNullElse(reason, ""),
                    Normal.text(Objects.requireNonNullElse(remark, "")));
        }

        String fingerprint() {
            return Objects.requireNonNullElse(seen, "");
        }
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @GetMapping("/desk")
    String show(
            @Me Caller officer,
            @RequestParam(name = "day", defaultValue = "") String on,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var ui = uis.of(request, response);
        model.addAttribute(
                "page", views.day(officer, "", false, List.of(), List.of(), DayList.day(on), new Problems(), ui));
        return "identity/desk";
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping("/desk/search")
    String search(
            @Me Caller officer,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = new Problems();
        var people = number.isBlank() ? missing(problems) : accounts.allByNumber(number);
        var found = problems.any()
                ? List.<Slip>of()
                : slips.search(officer, SlipNumber.read(number).orElse(null), people);
        if (found.size() == 1) {
            return "redirect:" + Desk.address(found.getFirst().id());
        }
        if (problems.any()) {
            response.setStatus(422);
        }
        var ui = uis.of(request, response);
        model.addAttribute("page", views.day(officer, number, !problems.any(), found, people, null, problems, ui));
        return "identity/desk";
    }

    private static List<PersonId> missing(Problems problems) {
        problems.add("number", "desk.search.missing");
        return List.of();
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @GetMapping("/desk/slips/{id}")
    String slip(
            @Me Caller officer,
            @PathVariable SlipId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = new DeskSlipPage.Typed(false, "", "");
        return page(officer, id, false, typed, new Problems(), uis.of(request, response), model);
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping("/desk/slips/{id}/number")
    String number(
            @Me Caller officer,
            @PathVariable SlipId id,
            @RequestParam(required = false) @Nullable String deed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        desk.viewNumber(officer, DeedKey.of(deed), id);
        var typed = new DeskSlipPage.Typed(false, "", "");
        return page(officer, id, true, typed, new Problems(), uis.of(request, response), model);
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping("/desk/slips/{id}/pass")
    String pass(
            @Me Caller officer,
            @PathVariable SlipId id,
            Decision form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return agreed(officer, id, form, desk::pass, uis.of(request, response), response, model);
    }

    /** The second officer. */
    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping("/desk/slips/{id}/confirm")
    String confirm(
            @Me Caller officer,
            @PathVariable SlipId id,
            Decision form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return agreed(officer, id, form, desk::confirm, uis.of(request, response), response, model);
    }

    /** Passing, or confirming that another passed: done in the caller's name over what was shown. */
    private interface Agreeing {
        String with(Caller officer, DeedKey key, SlipId id, String fingerprint);
    }

    private String agreed(
            Caller officer, SlipId id, Decision form, Agreeing way, Ui ui, HttpServletResponse response, Model model) {
        var typed = form.typed();
        var problems = new Problems().unless(typed.original(), "original", IdentityReason.ORIGINAL_NOT_SEEN.key());
        if (!problems.any()) {
            try {
                return "redirect:" + way.with(officer, DeedKey.of(form.deed()), id, form.fingerprint());
            } catch (Refused e) {
                beside(e, problems);
            }
        }
        response.setStatus(422);
        return page(officer, id, false, typed, problems, ui, model);
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @PostMapping("/desk/slips/{id}/fail")
    String fail(
            @Me Caller officer,
            @PathVariable SlipId id,
            Decision form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = form.typed();
        var reason = FailReason.find(typed.reason());
        var problems = new Problems()
                .unless(reason.isPresent(), "reason", IdentityReason.FAIL_REASON_MISSING.key())
                .unless(
                        !typed.remark().isEmpty() || reason.orElse(null) != FailReason.OTHER,
                        "remark",
                        IdentityReason.FAIL_REMARK_MISSING.key())
                .unless(
                        typed.remark().codePointCount(0, typed.remark().length()) <= REMARK,
                        "remark",
                        IdentityReason.FAIL_REMARK_TOO_LONG.key(),
                        REMARK);
        if (!problems.any()) {
            try {
                return "redirect:"
                        + desk.fail(
                                officer,
                                DeedKey.of(form.deed()),
                                id,
                                form.fingerprint(),
                                reason.orElseThrow(),
                                typed.remark());
            } catch (Refused e) {
                beside(e, problems);
            }
        }
        response.setStatus(422);
        return page(officer, id, false, typed, problems, uis.of(request, response), model);
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @GetMapping("/desk/slips/{id}/pictures/{slug}")
    String look(@Me Caller officer, @PathVariable SlipId id, @PathVariable String slug, Model model) {
        var view = open(officer, id);
        var picture = DeskViews.pictures(view).stream()
                .filter(it -> it.slug().equals(slug) && !it.file().isEmpty())
                .findFirst()
                .orElseThrow(NotThere::new);
        model.addAttribute(
                "page", new DeskPicturePage(id.toString(), view.facts().name(), picture.label(), picture.file()));
        return "identity/picture";
    }

    @Access(value = Role.DESK_OFFICER, scope = Scope.PROVINCE)
    @GetMapping("/desk/slips/{id}/files/{document}")
    ResponseEntity<InputStreamResource> file(
            @Me Caller officer, @PathVariable SlipId id, @PathVariable DocumentId document) {
        var view = open(officer, id);
        var facts = view.facts();
        boolean shown = document.equals(view.slip().photo())
                || facts.attachments().values().stream()
                        .anyMatch(it -> it.document().equals(document));
        return documents.serve(shown ? documents.find(document, facts.id().value()) : Optional.empty());
    }

    /** Attachments are there to be compared, so only while the slip waits. */
    private Desk.View open(Caller officer, SlipId id) {
        var view = desk.view(officer, id);
        if (view.slip().state() != Slip.State.OPEN) {
            throw new NotThere();
        }
        return view;
    }

    private static void beside(Refused e, Problems problems) {
        var field = FIELDS.get(e.reason());
        if (field == null) {
            throw e;
        }
        problems.add(field, e.reason(), e.arguments().toArray());
    }

    private String page(
            Caller officer, SlipId id, boolean whole, DeskSlipPage.Typed typed, Problems problems, Ui ui, Model model) {
        model.addAttribute("page", views.slip(officer, id, whole, typed, problems, ui));
        return "identity/deskSlip";
    }
}
