package org.zhiye.identity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.identity.site.SiteRules;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.PersonFacts;
import org.zhiye.person.PhotoPrints;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;
import org.zhiye.web.Ui;

/** What an officer at the verification counter sees. */
@Component
class DeskViews {
    private static final int SHOWN = 100;

    private final Desk desk;
    private final Slips slips;
    private final Accounts accounts;
    private final ReferenceData data;
    private final MobileDesk mobiles;
    private final MobileResets resets;
    private final DayList days;
    private final PhotoPrints prints;
    private final Day day;

    DeskViews(
            Desk desk,
            Slips slips,
            Accounts accounts,
            ReferenceData data,
            MobileDesk mobiles,
            MobileResets resets,
            DayList days,
            PhotoPrints prints,
            Day day) {
        this.mobiles = mobiles;
        this.resets = resets;
        this.desk = desk;
        this.slips = slips;
        this.accounts = accounts;
        this.data = data;
        this.days = days;
        this.prints = prints;
        this.day = day;
    }

    /** The day at the counter, and what was looked for. */
    DeskPage day(
            Caller officer,
            String typed,
            boolean searched,
            List<Slip> found,
            List<PersonId> people,
            @Nullable LocalDate on,
            Problems problems,
            Ui ui) {
        var today = slips.today(officer, SHOWN + 1);
        var second = slips.proposed(officer, SHOWN);
        var waiting = resets.waiting(officer, SHOWN);
        var names = names(waiting, found, today, second);
        return new DeskPage(
                places(officer, ui.language()),
                typed,
                searched,
                lines(found, names),
                lines(today.stream().limit(SHOWN).toList(), names),
                today.size() > SHOWN,
                people(officer, people),
                lines(second, names),
                waiting.stream()
                        .map(it -> new DeskPage.Reset(
                                it.person().toString(),
                                names.getOrDefault(account(it.person()), ""),
                                it.at(),
                                names.getOrDefault(it.officer(), "")))
                        .toList(),
                days.of(officer, on, ui.language()),
                problems);
    }

    private List<DeskPage.Person> people(Caller officer, List<PersonId> ids) {
        return mobiles.of(officer, ids).stream()
                .map(it -> new DeskPage.Person(
                        it.id().toString(), it.name(), it.document().masked(), it.verified()))
                .toList();
    }

    @SafeVarargs
    private final Map<AccountId, String> names(List<MobileResets.Waiting> waiting, List<Slip>... lists) {
        var ids = new LinkedHashSet<AccountId>();
        for (var reset : waiting) {
            ids.add(account(reset.person()));
            ids.add(reset.officer());
        }
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

    /**
     * The person at the counter.
     *
     * @param whole whether the document's number is shown whole
     */
    DeskSlipPage slip(Caller officer, SlipId id, boolean whole, DeskSlipPage.Typed typed, Problems problems, Ui ui) {
        var view = desk.view(officer, id);
        var slip = view.slip();
        return new DeskSlipPage(
                id.toString(),
                slip.number().grouped(),
                slip.state(),
                decided(slip),
                slip.state() == Slip.State.OPEN ? shown(officer, view, whole, typed, ui) : null,
                problems);
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
                facts.id().toString(),
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
    static List<DeskSlipPage.Picture> pictures(Desk.View view) {
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
