package org.zhiye.identity.alipay;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.identity.Identities;
import org.zhiye.identity.Verification;
import org.zhiye.person.Method;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.vault.Vault;

/** What is entered of verification by Alipay; nothing here asks Alipay. One public method is one transaction. */
@Component
class AlipayDesk {
    static final String PAGE = "/me/verification/alipay";
    /** How long the code on the screen can be used. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private final Tries tries;
    private final People people;
    private final Identities identities;
    private final AlipayOffer offer;
    private final AlipaySettings settings;
    private final Deeds deeds;
    private final Vault vault;
    private final Day day;

    AlipayDesk(
            Tries tries,
            People people,
            Identities identities,
            AlipayOffer offer,
            AlipaySettings settings,
            Deeds deeds,
            Vault vault,
            Day day) {
        this.tries = tries;
        this.people = people;
        this.identities = identities;
        this.offer = offer;
        this.settings = settings;
        this.deeds = deeds;
        this.vault = vault;
        this.day = day;
    }

    /**
     * Shows a code, in place of one that stands.
     *
     * @param session fingerprint of the log-in that will show it
     * @return where to lead
     * @throws Refused if Alipay can't be used, is not needed, or was tried too often
     */
    @Transactional
    public String begin(PersonId me, DeedKey key, Way way, String province, byte[] session) {
        var done = deeds.begin(new AccountId(me.value()), key, "identity.alipay", way + province, me.value(), PAGE);
        if (done.isPresent()) {
            return done.get();
        }
        var facts = people.facts(me);
        may(facts, way);
        var id = TryId.next();
        tries.begin(id, me, way, province, session, Secret.fresh(), LIFE);
        deeds.happened(new AlipayDeed.Begun(me, id, way));
        return PAGE;
    }

    private void may(PersonFacts facts, Way way) {
        if (!offer.stands()) {
            throw new Refused(AlipayReason.ALIPAY_NOT_OFFERED);
        }
        if (offer.type(facts).isEmpty()) {
            throw new Refused(AlipayReason.ALIPAY_NOT_FOR_DOCUMENT);
        }
        var level = facts.level();
        if (level != null && level.reaches(way.level())) {
            throw new Refused(AlipayReason.ALIPAY_NOT_NEEDED);
        }
        if (tries.today(facts.id()) >= settings.triesPerDay()) {
            throw new Refused(AlipayReason.ALIPAY_TOO_OFTEN, settings.triesPerDay());
        }
    }

    /** Alipay said yes: enters it, unless the person is no longer who was asked about. @return how it ended */
    @Transactional
    public Try.State passed(Try it, String device, String address) {
        return switch (it.asker()) {
            case Asker.Person asker -> as(asker, device, address, () -> passed(it, asker));
            // nobody is verified by it; whose account it is, LostDesk asks
            case Asker.Stranger stranger -> tries.end(it, null) ? Try.State.PASSED : Try.State.REPLACED;
        };
    }

    private Try.State passed(Try it, Asker.Person asker) {
        var me = asker.id();
        deeds.lock(me.value());
        if (!MessageDigest.isEqual(about(it, who(it)), it.asked())) {
            return end(it, me, Ended.CHANGED);
        }
        if (!tries.end(it, null)) {
            return Try.State.REPLACED;
        }
        identities.enter(new Verification(me, it.way().level(), Method.ALIPAY, day.now(), asker.province(), null));
        deeds.happened(new AlipayDeed.Passed(me, it.id(), it.way()));
        return Try.State.PASSED;
    }

    /** It did not come to a yes. */
    @Transactional
    public Try.State failed(Try it, Ended reason, String device, String address) {
        return switch (it.asker()) {
            case Asker.Person asker ->
                as(asker, device, address, () -> {
                    deeds.lock(asker.id().value());
                    return end(it, asker.id(), reason);
                });
            case Asker.Stranger stranger -> tries.end(it, reason) ? Try.State.FAILED : Try.State.REPLACED;
        };
    }

    private Try.State end(Try it, PersonId me, Ended reason) {
        if (!tries.end(it, reason)) {
            return Try.State.REPLACED;
        }
        deeds.happened(new AlipayDeed.Failed(me, it.id(), it.way(), reason));
        return Try.State.FAILED;
    }

    /** The phone has no log-in: what comes over it is done by the person whose code it scanned. */
    private <T> T as(Asker.Person asker, String device, String address, java.util.function.Supplier<T> work) {
        return as(people.facts(asker.id()), device, address, work);
    }

    static <T> T as(PersonFacts it, String device, String address, java.util.function.Supplier<T> work) {
        return new Caller(
                        new AccountId(it.id().value()),
                        Caller.Kind.PRACTITIONER,
                        it.name(),
                        it.human(),
                        List.of(),
                        address,
                        device)
                .act(work);
    }

    /**
     * Of whom Alipay is asked: as the person is known now, or as the stranger said.
     *
     * @throws Refused if Alipay does not know the type of document
     */
    Alipay.Who who(Try it) {
        return switch (it.asker()) {
            case Asker.Person asker -> {
                var facts = people.facts(asker.id());
                yield new Alipay.Who(facts.name(), type(facts.document()), facts.document());
            }
            case Asker.Stranger who -> new Alipay.Who(who.name(), type(who.document()), who.document());
        };
    }

    private String type(IdDocument document) {
        return offer.type(document.type()).orElseThrow(() -> new Refused(AlipayReason.ALIPAY_NOT_FOR_DOCUMENT));
    }

    /** Of name and document, as they are asked about in this try. */
    byte[] about(Try it, Alipay.Who who) {
        return vault.rowMac(
                "alipay_about",
                it.id().value(),
                who.name(),
                who.document().canonical(),
                who.document().number());
    }
}
