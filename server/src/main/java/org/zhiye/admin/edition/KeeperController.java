package org.zhiye.admin.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiye.account.Accounts;
import org.zhiye.ground.Day;
import org.zhiye.policy.Policy;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.edition.Edition;
import org.zhiye.policy.edition.Editions;
import org.zhiye.policy.edition.Proposal;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;
import org.zhiye.web.Access;
import org.zhiye.web.Choice;
import org.zhiye.web.Scope;
import org.zhiye.web.Tone;
import org.zhiye.web.Ui;
import org.zhiye.web.Uis;

/** The policy keeper's desk: what is in force, what waits for a second person, what was published before. */
@Controller
class KeeperController {
    private static final int LATEST = 50;

    private final Editions editions;
    private final ReferenceData reference;
    private final Accounts accounts;
    private final Day day;
    private final Uis uis;

    KeeperController(Editions editions, ReferenceData reference, Accounts accounts, Day day, Uis uis) {
        this.editions = editions;
        this.reference = reference;
        this.accounts = accounts;
        this.day = day;
        this.uis = uis;
    }

    @Access(value = Role.POLICY_KEEPER, scope = Scope.NATION)
    @GetMapping("/admin/policy")
    String desk(HttpServletRequest request, HttpServletResponse response, Model model) {
        var ui = uis.of(request, response);
        var latest = editions.latest(List.of(Proposal.Kind.values()), LATEST);
        var names = accounts.namesOf(latest.stream()
                .flatMap(it -> Stream.of(it.prepared(), it.ended()))
                .filter(Objects::nonNull)
                .map(Edition.By::account)
                .distinct()
                .toList());
        var inForce = reference.policies().inForce(day.today());
        model.addAttribute(
                "page",
                new KeeperPage(
                        alarm(ui),
                        inForce.name().in(ui.language()),
                        "/policy/versions/" + inForce.version(),
                        reference.policies().all().stream()
                                .map(it -> version(it, inForce, ui))
                                .toList(),
                        reference.policies().all().stream()
                                .map(it -> new Choice(it.version(), it.name().in(ui.language())))
                                .toList(),
                        latest.stream().map(it -> row(it, names, ui)).toList()));
        return "admin/policy";
    }

    private String alarm(Ui ui) {
        var missing = reference.workingDays().missingYear(day.today());
        return missing.isPresent() ? ui.t("holidays.alarm", missing.getAsInt()) : "";
    }

    private KeeperPage.Version version(Policy it, Policy inForce, Ui ui) {
        boolean now = it.version().equals(inForce.version());
        boolean coming =
                it.effectiveFrom().filter(from -> from.isAfter(day.today())).isPresent();
        var state = now ? "in_force" : coming ? "coming" : it.effectiveFrom().isPresent() ? "past" : "undated";
        return new KeeperPage.Version(
                "/policy/versions/" + it.version(),
                it.name().in(ui.language()),
                ui.t("policy.state." + state, it.effectiveFrom().map(ui::date).orElse("")),
                now ? Tone.OK : coming ? Tone.WAIT : Tone.PLAIN);
    }

    private static KeeperPage.Row row(Edition it, Map<AccountId, String> names, Ui ui) {
        var ended = it.ended();
        return new KeeperPage.Row(
                "/admin/editions/" + it.id(),
                ui.t("edition.kind." + it.kind().path()),
                EditionController.name(it, ui),
                names.getOrDefault(it.prepared().account(), ""),
                it.prepared().at(),
                ui.t("edition.state." + it.state().name().toLowerCase(Locale.ROOT)),
                EditionController.tone(it.state()),
                ended == null ? "" : names.getOrDefault(ended.account(), ""));
    }
}
