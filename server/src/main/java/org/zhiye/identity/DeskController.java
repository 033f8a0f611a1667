package org.zhiye.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
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
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.identity.site.SiteRules;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.PersonFacts;
import org.zhiye.person.PhotoPrints;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.Language;
import org.zhiye.shared.Normal;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Me;
import org.zhiye.web.Problems;
import org.zhiye.web.Scope;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** The verification counter: find the person by slip or document number, compare, pass or fail. */
@Controller
class DeskController {
    private static final int SHOWN = 100;
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
    private final Slips slips;
    private final Accounts accounts;
    private final Documents documents;
    private final ReferenceData data;
    private final DayList days;
    private final PhotoPrints prints;
    private final Day day;
    private final Uis uis;

    DeskController(
            Desk desk,
            Slips slips,
            Accounts accounts,
            Documents documents,
            ReferenceData data,
            DayList days,
            PhotoPrints prints,
            Day day,
            Uis uis) {
        this.prints = prints;
        this.days = days;
        this.desk = desk;
        this.slips = slips;
        this.accounts = accounts;
        this.documents = documents;
        this.data = data;
        this.day = day;
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
        model.addAttribute("page", page(officer, "", false, List.of(), DayList.day(on), new Problems(), ui));
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
        var found = number.isBlank() ? missing(problems) : found(officer, number);
        if (found.size() == 1) {
            return "redirect:" + Desk.address(found.getFirst().id());
        }
        if (problems.any()) {
            response.setStatus(422);
        }
        var ui = uis.of(request, response);
        model.addAttribute("page", page(officer, number, !problems.any(), found, null, problems, ui));
        return "identity/desk";
    }

    private static List<Slip> missing(Problems problems) {
        problems.add("number", "desk.search.missing");
        return List.of();
    }

    private List<Slip> found(Caller officer, String typed) {
        return slips.search(officer, SlipNumber.read(typed).orElse(null), accounts.allByNumber(typed));
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
        var typed = form.typed();
        var problems = new Problems().unless(typed.original(), "original", IdentityReason.ORIGINAL_NOT_SEEN.key());
        if (!problems.any()) {
            try {
                return "redirect:" + desk.pass(officer, DeedKey.of(form.deed()), id, form.fingerprint());
            } catch (Refused e) {
                beside(e, problems);
            }
        }
        response.setStatus(422);
        return page(officer, id, false, typed, problems, uis.of(request, response), model);
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
        var typed = form.typed();
        var problems = new Problems().unless(typed.original(), "original", IdentityReason.ORIGINAL_NOT_SEEN.key());
        if (!problems.any()) {
            try {
                return "redirect:" + desk.confirm(officer, DeedKey.of(form.deed()), id, form.fingerprint());
            } catch (Refused e) {
                beside(e, problems);
            }
        }
        response.setStatus(422);
        return page(officer, id, false, typed, problems, uis.of(request, response), model);
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
        var picture = pictures(view).stream()
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

    private DeskPage page(
            Caller officer,
            String typed,
            boolean searched,
            List<Slip> found,
            @Nullable LocalDate on,
            Problems problems,
            Ui ui) {
        var today = slips.today(officer, SHOWN + 1);
        var second = slips.proposed(officer, SHOWN);
        var names = names(found, today, second);
        return new DeskPage(
                places(officer, ui.language()),
                typed,
                searched,
                lines(found, names),
                lines(today.stream().limit(SHOWN).toList(), names),
                today.size() > SHOWN,
                lines(second, names),
                days.of(officer, on, ui.language()),
                problems);
    }

    @SafeVarargs
    private final Map<AccountId, String> names(List<Slip>... lists) {
        var ids = new LinkedHashSet<AccountId>();
        for (var list : lists) {
            for (Slip slip : list) {
                ids.add(account(slip.person()));
                if (slip.officer() != null) {
                    ids.add(slip.officer());
                }
            }
        }
        return ids.isEmpty() ? Map.of() : accounts.namesOf(ids);
    }

    private static List<DeskPage.Line> lines(List<Slip> slips, Map<AccountId, String> names) {
        return slips.stream()
                .map(it -> new DeskPage.Line(
                        it.id().toString(),
                        it.number().grouped(),
                        names.getOrDefault(account(it.person()), ""),
                        it.takenAt(),
                        it.state(),
                        it.officer() == null ? "" : names.getOrDefault(it.officer(), "")))
                .toList();
    }

    private String places(Caller officer, Language language) {
        var codes = officer.jurisdiction(Role.DESK_OFFICER).orElse("");
        return Arrays.stream(codes.split(",", -1))
                .map(code -> data.provinces().name(code, language))
                .reduce((a, b) -> a + "、" + b)
                .orElse("");
    }

    private String page(
            Caller officer, SlipId id, boolean whole, DeskSlipPage.Typed typed, Problems problems, Ui ui, Model model) {
        var view = desk.view(officer, id);
        var slip = view.slip();
        model.addAttribute(
                "page",
                new DeskSlipPage(
                        id.toString(),
                        slip.number().grouped(),
                        slip.state(),
                        decided(slip),
                        slip.state() == Slip.State.OPEN ? shown(officer, view, whole, typed, ui) : null,
                        problems));
        return "identity/deskSlip";
    }

    private DeskSlipPage.@Nullable Decided decided(Slip slip) {
        if (slip.decidedAt() == null || slip.officer() == null) {
            return null;
        }
        return new DeskSlipPage.Decided(
                slip.decidedAt(),
                accounts.nameOf(slip.officer()),
                slip.reason() == null ? "" : slip.reason().key(),
                slips.remark(slip));
    }

    private DeskSlipPage.Data shown(Caller officer, Desk.View view, boolean whole, DeskSlipPage.Typed typed, Ui ui) {
        var rules = desk.rules(view.slip());
        var facts = view.facts();
        return new DeskSlipPage.Data(
                facts.name(),
                data.idDocumentTypes().name(facts.document().type().name(), ui.language()),
                whole ? facts.document().number() : facts.document().masked(),
                whole,
                facts.sex().name(ui.language()),
                facts.birthDate(),
                facts.mobile().masked(),
                pictures(view),
                VerificationController.missing(facts),
                facts.attached(AttachmentKind.ID_PHOTO)
                        .map(it -> prints.twins(it.document()))
                        .orElse(0),
                view.slip().lastDay(),
                !view.slip().usable(day.today()),
                desk.fingerprint(facts),
                Arrays.stream(FailReason.values())
                        .map(it -> new Choice(it.name(), ui.t(it.key())))
                        .toList(),
                typed,
                days.coming(officer, view.slip()),
                photo(view.slip(), rules.photo()),
                rules.second(),
                first(officer, view.slip()));
    }

    private static DeskSlipPage.@Nullable OwnPhoto photo(Slip slip, SiteRules.Photo wanted) {
        var file = slip.photo() == null ? "" : Desk.address(slip.id()) + "/files/" + slip.photo();
        return wanted == SiteRules.Photo.OFF
                ? null
                : new DeskSlipPage.OwnPhoto(wanted == SiteRules.Photo.REQUIRED, file);
    }

    private DeskSlipPage.@Nullable First first(Caller officer, Slip slip) {
        var it = slip.proposal();
        return it == null
                ? null
                : new DeskSlipPage.First(
                        accounts.nameOf(it.officer()), it.at(), it.human().equals(officer.human()));
    }

    // the signature says nothing about who somebody is; everything else is compared
    private static List<DeskSlipPage.Picture> pictures(Desk.View view) {
        var facts = view.facts();
        return facts.needed().stream()
                .filter(kind -> kind != AttachmentKind.SIGNATURE)
                .map(kind -> new DeskSlipPage.Picture(kind.slug(), facts.label(kind), file(view, facts, kind)))
                .toList();
    }

    private static String file(Desk.View view, PersonFacts facts, AttachmentKind kind) {
        var attached = facts.attachments().get(kind);
        return attached == null ? "" : Desk.address(view.slip().id()) + "/files/" + attached.document();
    }

    private static AccountId account(PersonId person) {
        return new AccountId(person.value());
    }
}
