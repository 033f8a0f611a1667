package org.zhiye.identity;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.person.Attached;
import org.zhiye.person.Level;
import org.zhiye.person.Method;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.Refused;
import org.zhiye.vault.Vault;

/** The officer's side: decides whether the person at the counter is who they say. */
@Component
public class Desk {
    private final Slips slips;
    private final People people;
    private final Identities identities;
    private final Deeds deeds;
    private final Day day;
    private final Vault vault;

    Desk(Slips slips, People people, Identities identities, Deeds deeds, Day day, Vault vault) {
        this.vault = vault;
        this.slips = slips;
        this.people = people;
        this.identities = identities;
        this.deeds = deeds;
        this.day = day;
    }

    /** What the officer decides on: the slip and all that is known of the person, as it stands now. */
    record View(Slip slip, PersonFacts facts) {}

    /** An open slip of the officer's province with the person's facts. */
    View view(Caller officer, SlipId id) {
        var slip = slips.of(officer, id).orElseThrow(NotThere::new);
        return new View(slip, people.facts(slip.person()));
    }

    /**
     * The person and the original document were seen, and everything agrees.
     *
     * @param fingerprint of the facts that the officer's page showed
     * @return where to lead
     */
    @Transactional
    public String pass(Caller officer, DeedKey key, SlipId id, String fingerprint) {
        var answer = address(id);
        var person = slips.of(officer, id).orElseThrow(NotThere::new).person();
        var done = deeds.begin(officer.id(), key, "identity.pass", id + fingerprint, person.value(), answer);
        if (done.isPresent()) {
            return done.get();
        }
        var view = open(officer, id, fingerprint);
        var missing = view.facts().missing();
        if (!missing.isEmpty()) {
            throw new Refused(IdentityReason.ATTACHMENTS_MISSING, missing.size());
        }
        identities.enter(new Verification(
                person, Level.ON_SITE, Method.DESK, day.now(), view.slip().province(), officer.id()));
        end(view, officer, null, "");
        deeds.happened(new IdentityDeed.Passed(
                person,
                id,
                view.slip().province(),
                seen(view).stream().map(DocumentId::toString).collect(Collectors.joining(" "))));
        return answer;
    }

    /** @return where to lead */
    @Transactional
    public String fail(Caller officer, DeedKey key, SlipId id, String fingerprint, FailReason reason, String remark) {
        var answer = address(id);
        var person = slips.of(officer, id).orElseThrow(NotThere::new).person();
        var done = deeds.begin(
                officer.id(), key, "identity.fail", id + fingerprint + reason + remark, person.value(), answer);
        if (done.isPresent()) {
            return done.get();
        }
        var view = open(officer, id, fingerprint);
        end(view, officer, reason, remark);
        deeds.happened(new IdentityDeed.Failed(person, id, view.slip().province(), reason, remark));
        return answer;
    }

    /** The officer looks at the whole number: that is remembered. */
    @Transactional
    public void viewNumber(Caller officer, DeedKey key, SlipId id) {
        var slip = slips.of(officer, id).orElseThrow(NotThere::new);
        if (deeds.begin(officer.id(), key, "identity.number", id, slip.person().value(), address(id))
                .isEmpty()) {
            deeds.happened(new IdentityDeed.NumberViewed(slip.person(), id));
        }
    }

    // read again under the person's lock: what the page showed may be old
    private View open(Caller officer, SlipId id, String fingerprint) {
        var view = view(officer, id);
        if (view.slip().state() != Slip.State.OPEN) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        if (!view.slip().usable(day.today())) {
            throw new Refused(IdentityReason.SLIP_PAST_ITS_DAY);
        }
        if (view.facts().human().equals(officer.human())) {
            throw new Refused(IdentityReason.OWN_IDENTITY);
        }
        if (!fingerprint(view.facts()).equals(fingerprint)) {
            throw new Refused(IdentityReason.CHANGED_WHILE_LOOKING);
        }
        return view;
    }

    private void end(View view, Caller officer, @Nullable FailReason reason, String remark) {
        if (!slips.decide(view.slip(), officer, reason, remark, seen(view))) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
    }

    private static List<DocumentId> seen(View view) {
        return view.facts().attachments().values().stream()
                .map(Attached::document)
                .toList();
    }

    /** Of all that the officer's page shows and decides by; keyed, since the page carries it. */
    public String fingerprint(PersonFacts facts) {
        var documents = facts.attachments().values().stream()
                .map(it -> it.document().toString())
                .sorted()
                .collect(Collectors.joining(" "));
        var mac = vault.rowMac(
                "desk",
                facts.id(),
                facts.name(),
                facts.document().canonical(),
                facts.document().number(),
                documents);
        return HexFormat.of().formatHex(mac, 0, 16);
    }

    static String address(SlipId id) {
        return "/desk/slips/" + id;
    }
}
