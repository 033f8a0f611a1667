package org.zhiye.identity;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.document.Documents;
import org.zhiye.document.Stored;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.identity.site.Reception;
import org.zhiye.identity.site.SiteRules;
import org.zhiye.identity.site.Sites;
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
    private final Sites sites;
    private final Reception reception;
    private final Documents documents;
    private final Deeds deeds;
    private final Day day;
    private final Vault vault;

    Desk(
            Slips slips,
            People people,
            Identities identities,
            Sites sites,
            Reception reception,
            Documents documents,
            Deeds deeds,
            Day day,
            Vault vault) {
        this.vault = vault;
        this.sites = sites;
        this.reception = reception;
        this.documents = documents;
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

    /** How the slip's province wants it. */
    SiteRules rules(Slip slip) {
        return sites.rules(slip.province());
    }

    /**
     * The person and the original document were seen, and everything agrees. Where the province wants a second officer, it waits for one.
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
        var rules = rules(view.slip());
        if (rules.photo() == SiteRules.Photo.REQUIRED && view.slip().photo() == null) {
            throw new Refused(IdentityReason.DESK_PHOTO_MISSING);
        }
        if (rules.second()) {
            if (!slips.propose(view.slip(), officer, fingerprint)) {
                throw new Refused(GroundReason.CHANGED_MEANWHILE);
            }
            deeds.happened(new IdentityDeed.Proposed(person, id));
            return answer;
        }
        // the province wanted a second officer when somebody proposed it, and does not any more
        if (view.slip().proposal() != null) {
            slips.unpropose(view.slip());
        }
        passed(view, officer);
        return answer;
    }

    /**
     * A second officer saw the same, and confirms.
     *
     * @param fingerprint of the facts that the officer's page showed
     * @return where to lead
     * @throws Refused if it is the first officer, or the person changed something since the first one looked
     */
    @Transactional
    public String confirm(Caller officer, DeedKey key, SlipId id, String fingerprint) {
        var answer = address(id);
        var person = slips.of(officer, id).orElseThrow(NotThere::new).person();
        var done = deeds.begin(officer.id(), key, "identity.confirm", id + fingerprint, person.value(), answer);
        if (done.isPresent()) {
            return done.get();
        }
        var view = open(officer, id, fingerprint);
        var proposal = view.slip().proposal();
        if (proposal == null) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        if (proposal.human().equals(officer.human())) {
            throw new Refused(IdentityReason.SECOND_OFFICER);
        }
        if (!proposal.seen().equals(fingerprint) || !view.facts().missing().isEmpty()) {
            throw new Refused(IdentityReason.CHANGED_WHILE_LOOKING);
        }
        passed(view, officer);
        return answer;
    }

    /** The second officer does not confirm, or the first one takes it back: a first officer has to look again. @return where to lead */
    @Transactional
    public String sendBack(Caller officer, DeedKey key, SlipId id) {
        var answer = address(id);
        var slip = slips.of(officer, id).orElseThrow(NotThere::new);
        if (deeds.begin(
                        officer.id(),
                        key,
                        "identity.send_back",
                        id,
                        slip.person().value(),
                        answer)
                .isPresent()) {
            return answer;
        }
        if (!slips.unpropose(slip)) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        deeds.happened(new IdentityDeed.SentBack(slip.person(), id));
        return answer;
    }

    /**
     * The officer's own photo of the person; it takes the place of the one before.
     *
     * @param brought by {@link Documents#issue}
     * @return where to lead
     */
    @Transactional
    public String photo(Caller officer, DeedKey key, SlipId id, Stored brought) {
        var answer = address(id);
        var slip = slips.of(officer, id).orElseThrow(NotThere::new);
        var person = slip.person();
        var sha256 = HexFormat.of().formatHex(brought.sha256());
        if (deeds.begin(officer.id(), key, "identity.photo", id + sha256, person.value(), answer)
                .isPresent()) {
            return answer;
        }
        var now = slips.of(officer, id).orElseThrow(NotThere::new);
        if (rules(now).photo() == SiteRules.Photo.OFF || !now.usable(day.today())) {
            throw new NotThere();
        }
        documents.confirm(brought.id());
        if (!slips.photo(now, brought.id())) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        if (now.photo() != null) {
            documents.release(now.photo(), person.value());
        }
        deeds.happened(new IdentityDeed.PhotoTaken(person, id, brought.id().toString()));
        return answer;
    }

    private void passed(View view, Caller officer) {
        var person = view.facts().id();
        var id = view.slip().id();
        identities.enter(new Verification(
                person, Level.ON_SITE, Method.DESK, day.now(), view.slip().province(), officer.id()));
        end(view, officer, null, "");
        deeds.happened(new IdentityDeed.Passed(
                person,
                id,
                view.slip().province(),
                seen(view).stream().map(DocumentId::toString).collect(Collectors.joining(" "))));
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
        reception.decided(view.slip());
    }

    private static List<DocumentId> seen(View view) {
        return Stream.concat(
                        view.facts().attachments().values().stream().map(Attached::document),
                        Stream.ofNullable(view.slip().photo()))
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
