package org.zhiye.admin.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiye.account.Accounts;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.TextKind;
import org.zhiye.policy.Unfit;
import org.zhiye.policy.edition.Edition;
import org.zhiye.policy.edition.EditionId;
import org.zhiye.policy.edition.Editions;
import org.zhiye.policy.edition.Proposal;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Me;
import org.zhiye.web.Scope;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** An edition: what it changes, its rehearsal, and the second person's consent. */
@Controller
class EditionController {
    private final Editions editions;
    private final Rehearsing rehearsing;
    private final Accounts accounts;
    private final Uis uis;

    EditionController(Editions editions, Rehearsing rehearsing, Accounts accounts, Uis uis) {
        this.editions = editions;
        this.rehearsing = rehearsing;
        this.accounts = accounts;
        this.uis = uis;
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @GetMapping("/admin/editions/{id}")
    String one(
            @Me Caller me,
            @PathVariable EditionId id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var it = editions.find(id).orElseThrow(NotThere::new);
        var ui = uis.of(request, response);
        var unfit = "";
        List<EditionPage.Group> groups = List.of();
        try {
            groups = new Differences(editions.shown(it), ui).groups();
        } catch (Unfit e) {
            unfit = UnfitWords.of(e, ui);
        }
        model.addAttribute("page", page(me, it, unfit, groups, ui));
        return "admin/edition";
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @PostMapping("/admin/editions/{id}/publish")
    String publish(@Me Caller me, @PathVariable EditionId id, @RequestParam(required = false) @Nullable String deed) {
        editions.publish(me, DeedKey.of(deed), id);
        return "redirect:/admin/editions/" + id;
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @PostMapping("/admin/editions/{id}/discard")
    String discard(@Me Caller me, @PathVariable EditionId id, @RequestParam(required = false) @Nullable String deed) {
        editions.discard(me, DeedKey.of(deed), id);
        return "redirect:/admin/editions/" + id;
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @GetMapping("/admin/editions/{id}/rehearsal")
    String rehearsal(
            @PathVariable EditionId id, HttpServletRequest request, HttpServletResponse response, Model model) {
        var it = editions.find(id)
                .filter(edition -> edition.kind() == Proposal.Kind.POLICY)
                .orElseThrow(NotThere::new);
        model.addAttribute("page", rehearsing.of(it, uis.of(request, response)));
        return "admin/rehearsal";
    }

    private EditionPage page(Caller me, Edition it, String unfit, List<EditionPage.Group> groups, Ui ui) {
        boolean waits = it.state() == Edition.State.PREPARED;
        return new EditionPage(
                "/admin/editions/" + it.id(),
                ui.t("edition.title", ui.t("edition.kind." + it.kind().path()), name(it, ui)),
                ui.t("edition.state." + it.state().name().toLowerCase(Locale.ROOT)),
                tone(it.state()),
                unfit,
                waits,
                it.prepared().human().equals(me.human()),
                it.kind() == Proposal.Kind.POLICY ? "/admin/editions/" + it.id() + "/rehearsal" : "",
                ui.t("edition.note." + it.kind().path(), ui.date(it.effectiveFrom())),
                facts(it, ui),
                it.sha256(),
                groups);
    }

    /** What it is called on pages. */
    static String name(Edition it, Ui ui) {
        return switch (it.kind()) {
            case POLICY, HOLIDAYS -> it.name();
            case TABLE -> ui.t(TableWords.key(it.name()));
            case TEXT -> {
                int slash = it.name().indexOf('/');
                yield TextKind.valueOf(it.name().substring(0, slash)).words().in(ui.language()) + " "
                        + it.name().substring(slash + 1);
            }
        };
    }

    static Tone tone(Edition.State state) {
        return switch (state) {
            case PREPARED -> Tone.WAIT;
            case PUBLISHED -> Tone.OK;
            case DISCARDED -> Tone.PLAIN;
        };
    }

    private List<SummaryLine> facts(Edition it, Ui ui) {
        var ended = it.ended();
        var names = accounts.namesOf(Stream.of(it.prepared(), ended)
                .filter(Objects::nonNull)
                .map(Edition.By::account)
                .toList());
        var facts = new ArrayList<SummaryLine>();
        facts.add(new SummaryLine(ui.t("edition.why"), it.proposal().why()));
        if (it.effectiveFrom() != null) {
            facts.add(new SummaryLine(ui.t("edition.from"), ui.date(it.effectiveFrom())));
        }
        facts.add(new SummaryLine(
                ui.t("edition.prepared"),
                List.of(
                        names.getOrDefault(it.prepared().account(), ""),
                        ui.time(it.prepared().at()))));
        if (ended != null) {
            facts.add(new SummaryLine(
                    ui.t(it.no() == null ? "edition.discarded_by" : "edition.published_by"),
                    List.of(names.getOrDefault(ended.account(), ""), ui.time(ended.at()))));
        }
        return facts;
    }
}
