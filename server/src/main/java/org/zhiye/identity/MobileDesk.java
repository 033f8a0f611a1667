package org.zhiye.identity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.Regaining;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DailyJob;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.identity.site.Sites;
import org.zhiye.otp.Sent;
import org.zhiye.otp.Spent;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

/**
 * Mobile number and password both lost, at a counter: the officer sees the person and the original document, the person reads out the
 * code that went to the new number. The number counts at once; no password fits until the person sets one by it.
 */
@Component
class MobileDesk implements DailyJob {
    private final People people;
    private final Slips slips;
    private final Sites sites;
    private final Desk desk;
    private final MobileResets resets;
    private final Regaining regaining;
    private final Deeds deeds;

    MobileDesk(
            People people, Slips slips, Sites sites, Desk desk, MobileResets resets, Regaining regaining, Deeds deeds) {
        this.people = people;
        this.slips = slips;
        this.sites = sites;
        this.desk = desk;
        this.resets = resets;
        this.regaining = regaining;
        this.deeds = deeds;
    }

    /**
     * A person at the counter.
     *
     * @param province that verified the person, or else whose slip the person has; empty: neither, so any counter may
     * @param second whether that province wants a second officer
     */
    record View(PersonFacts facts, String province, boolean second) {}

    /** @throws NotThere if it is another province's to decide */
    View view(Caller officer, PersonId id) {
        var facts = people.facts(id);
        var province = province(facts);
        if (!isOf(officer, province)) {
            throw new NotThere();
        }
        return new View(facts, province, second(officer, province));
    }

    /** Those of these people who are the officer's to help, as far as a counter needs them. */
    List<PersonFacts> of(Caller officer, Collection<PersonId> ids) {
        return ids.stream()
                .map(people::facts)
                .filter(it -> isOf(officer, province(it)))
                .toList();
    }

    private String province(PersonFacts facts) {
        var known = facts.known();
        return known == null ? slips.newest(facts.id()).map(Slip::province).orElse("") : known.province();
    }

    private static boolean isOf(Caller officer, String province) {
        return province.isEmpty() || officer.may(Role.DESK_OFFICER, province);
    }

    /** As the province wants it for verification; where there is none, as any of the officer's does. */
    private boolean second(Caller officer, String province) {
        var places =
                province.isEmpty() ? officer.jurisdiction(Role.DESK_OFFICER).orElse("") : province;
        return Arrays.stream(places.split(",", -1))
                .filter(it -> !it.isEmpty() && !it.equals("*"))
                .anyMatch(it -> sites.rules(it).second());
    }

    Optional<MobileResets.Waiting> waiting(PersonId id) {
        return resets.of(id);
    }

    /** Sends a code to the number that the person says is theirs. */
    Sent send(Caller officer, View view, MobileNumber to, Language language, String address) {
        return regaining.send(bound(officer, view.facts().id()), to, language, address);
    }

    // of this officer for this person: another officer's code does not fit
    private static String bound(Caller officer, PersonId person) {
        return "desk|" + officer.id() + "|" + person;
    }

    /**
     * The original was seen, and the code proves the number. A wrong code is committed, so that its try counts, and gives the form's key
     * back.
     *
     * @param fingerprint of the facts that the officer's page showed
     */
    @Transactional
    public Spent reset(Caller officer, DeedKey key, PersonId id, String fingerprint, MobileNumber mobile, String code) {
        view(officer, id);
        var form = id + fingerprint + mobile.value();
        if (deeds.begin(officer.id(), key, "identity.mobile", form, id.value(), address(id))
                .isPresent()) {
            return Spent.OK;
        }
        var view = open(officer, id, fingerprint);
        var spent = regaining.prove(bound(officer, id), mobile, code);
        if (spent != Spent.OK) {
            deeds.giveBack(officer.id(), key);
            return spent;
        }
        if (view.second()) {
            resets.propose(id, view.province(), mobile, officer, fingerprint);
            deeds.happened(new MobileDeed.Proposed(id, view.province()));
        } else {
            // the province wanted a second officer when somebody proposed another number, and does not any more
            resets.of(id).ifPresent(it -> resets.end(it, false));
            done(view, mobile);
        }
        return spent;
    }

    /**
     * A second officer saw the same, and confirms.
     *
     * @throws Refused if it is the first officer, or something changed since the first one looked
     */
    @Transactional
    public void confirm(Caller officer, DeedKey key, PersonId id, String fingerprint) {
        view(officer, id);
        if (deeds.begin(officer.id(), key, "identity.mobile.confirm", id + fingerprint, id.value(), address(id))
                .isPresent()) {
            return;
        }
        var view = open(officer, id, fingerprint);
        var it = resets.of(id).orElseThrow(() -> new Refused(GroundReason.CHANGED_MEANWHILE));
        if (it.human().equals(officer.human())) {
            throw new Refused(IdentityReason.SECOND_OFFICER);
        }
        if (!it.seen().equals(fingerprint)) {
            throw new Refused(IdentityReason.CHANGED_WHILE_LOOKING);
        }
        end(it, true);
        done(view, it.mobile());
    }

    /** The second officer does not confirm, or the first one takes it back. */
    @Transactional
    public void sendBack(Caller officer, DeedKey key, PersonId id) {
        view(officer, id);
        if (deeds.begin(officer.id(), key, "identity.mobile.send_back", id, id.value(), address(id))
                .isPresent()) {
            return;
        }
        var it = resets.of(id).orElseThrow(() -> new Refused(GroundReason.CHANGED_MEANWHILE));
        end(it, false);
        deeds.happened(new MobileDeed.SentBack(id, it.province()));
    }

    private void end(MobileResets.Waiting it, boolean done) {
        if (!resets.end(it, done)) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
    }

    private void done(View view, MobileNumber mobile) {
        var id = view.facts().id();
        regaining.give(id, mobile, null);
        deeds.happened(new MobileDeed.Reset(id, view.province()));
    }

    // read again under the person's lock: what the page showed may be old
    private View open(Caller officer, PersonId id, @Nullable String fingerprint) {
        var view = view(officer, id);
        if (view.facts().human().equals(officer.human())) {
            throw new Refused(IdentityReason.OWN_MOBILE);
        }
        if (!desk.fingerprint(view.facts()).equals(fingerprint)) {
            throw new Refused(IdentityReason.CHANGED_WHILE_LOOKING);
        }
        return view;
    }

    static String address(PersonId id) {
        return "/desk/people/" + id + "/mobile";
    }

    @Override
    public String name() {
        return "identity.mobile_resets";
    }

    @Override
    @Transactional
    public int run(LocalDate today) {
        return resets.forget();
    }
}
