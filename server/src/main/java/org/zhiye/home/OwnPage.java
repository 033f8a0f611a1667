package org.zhiye.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiye.account.LockedItems;
import org.zhiye.person.PersonFacts;
import org.zhiye.person.Profile;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.PersonId;
import org.zhiye.web.Link;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Ui;

/** Puts the personal centre together from what is known of the person. */
@Component
class OwnPage {
    private static final List<String> DETAILS = List.of("/me/attachments", "/me/papers", "/help/photo-tool");
    private static final List<String> RECORDS = List.of("/me/certificates", "/me/trail", "/messages");
    private static final List<String> ACCOUNT =
            List.of("/me/email", "/me/sessions", "/me/consents", "/me/export", "/me/close");
    private static final String IDENTITY = "/me/identity";
    private static final String PROFILE = "/me/profile";

    private final ObjectProvider<LockedItems> locked;
    private final ReferenceData data;

    OwnPage(ObjectProvider<LockedItems> locked, ReferenceData data) {
        this.locked = locked;
        this.data = data;
    }

    MePage of(PersonFacts facts, Ui ui) {
        var guarded = facts.guardedUntil();
        return new MePage(
                guarded == null ? "" : ui.t("me.guarded", ui.time(guarded)),
                basics(facts, ui),
                profile(facts, ui),
                List.of(
                        group("me.details", DETAILS, ui),
                        group("me.records", RECORDS, ui),
                        group("me.account", ACCOUNT, ui)));
    }

    private List<SummaryLine> basics(PersonFacts facts, Ui ui) {
        var items = locked(facts.id());
        var type = data.idDocumentTypes().name(facts.document().type().name(), ui.language());
        var change = ui.t(facts.verified() ? "me.view" : "me.correct");
        return List.of(
                identity("me.name", facts.name(), items.contains(LockedItems.Item.NAME), change, ui),
                identity(
                        "me.document",
                        type + " " + facts.document().masked(),
                        items.contains(LockedItems.Item.DOCUMENT),
                        change,
                        ui),
                new SummaryLine(
                        ui.t("me.birth"),
                        ui.date(facts.birthDate()) + "　" + facts.sex().name(ui.language())),
                verification(facts, ui),
                new SummaryLine(
                        ui.t("me.mobile"), List.of(facts.mobile().masked()), "", "/me/mobile", ui.t("me.change")),
                new SummaryLine(ui.t("login.password"), List.of("••••••••"), "", "/me/password", ui.t("me.change")));
    }

    private Set<LockedItems.Item> locked(PersonId person) {
        return locked.stream().flatMap(it -> it.lockedOf(person).stream()).collect(Collectors.toSet());
    }

    private static SummaryLine identity(String key, String value, boolean locked, String change, Ui ui) {
        return locked
                ? new SummaryLine(ui.t(key), List.of(value), ui.t("identity_data.locked"), IDENTITY, ui.t("me.view"))
                : new SummaryLine(ui.t(key), List.of(value), "", IDENTITY, change);
    }

    private static SummaryLine verification(PersonFacts facts, Ui ui) {
        var at = facts.verifiedAt();
        return new SummaryLine(
                ui.t("me.verification"),
                List.of(ui.t(facts.verified() ? "me.verified" : "me.not_verified")),
                at == null ? "" : ui.day(at),
                "/me/verification",
                ui.t(facts.verified() ? "me.view" : "me.do"));
    }

    private List<SummaryLine> profile(PersonFacts facts, Ui ui) {
        var profile = facts.profile();
        if (profile == null) {
            return List.of(new SummaryLine(
                    ui.t("nav.me.profile.note"), List.of(ui.t("me.not_filled")), "", PROFILE, ui.t("me.fill")));
        }
        return profile(profile, facts.document().type().asksEthnicGroup(), ui);
    }

    private List<SummaryLine> profile(Profile it, boolean ethnicAsked, Ui ui) {
        var language = ui.language();
        var lines = new ArrayList<SummaryLine>();
        if (ethnicAsked) {
            var ethnic = it.ethnic() == null
                    ? ui.t("me.not_filled")
                    : data.ethnicGroups().name(Objects.requireNonNull(it.ethnic()), language);
            lines.add(line("profile.ethnic", ethnic, ui));
        }
        lines.add(line("profile.email", masked(it.email()), ui));
        lines.add(line("profile.education", data.educationLevels().name(it.education(), language), ui));
        lines.add(line("profile.degree", data.degrees().name(it.degree(), language), ui));
        lines.add(line("profile.school", it.school(), ui));
        return lines;
    }

    private static SummaryLine line(String key, String value, Ui ui) {
        return new SummaryLine(ui.t(key), List.of(value), "", PROFILE, ui.t("me.change"));
    }

    private static String masked(String email) {
        int at = email.lastIndexOf('@');
        return at < 1 ? "***" : email.charAt(0) + "***" + email.substring(at);
    }

    private static MePage.Group group(String title, List<String> paths, Ui ui) {
        return new MePage.Group(
                ui.t(title),
                paths.stream()
                        .filter(ui::exists)
                        .map(path -> new Link(path, name(path, ui), note(path, ui), false))
                        .toList());
    }

    private static String name(String path, Ui ui) {
        return ui.t("nav" + path.replace('/', '.'));
    }

    private static String note(String path, Ui ui) {
        return ui.t("nav" + path.replace('/', '.') + ".note");
    }
}
