package org.zhiye.identity.alipay;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.Accounts;
import org.zhiye.account.PasswordHash;
import org.zhiye.account.Practitioner;
import org.zhiye.account.Regaining;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DailyJob;
import org.zhiye.ground.Deeds;
import org.zhiye.otp.Budgets;
import org.zhiye.otp.Budgets.Limit;
import org.zhiye.otp.Spent;
import org.zhiye.person.People;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Names;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;

/**
 * Mobile number and password both lost: Alipay says that it is the person, and the browser that showed the code sets both anew. Accounts
 * are not looked at before Alipay has said yes, so nothing about them shows in what a stranger is told, nor in the time it takes.
 */
@Component
class LostDesk implements DailyJob {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MINUTE = 60;

    private final Tries tries;
    private final AlipayOffer offer;
    private final AlipaySettings settings;
    private final Accounts accounts;
    private final People people;
    private final Regaining regaining;
    private final Budgets budgets;
    private final Deeds deeds;

    LostDesk(
            Tries tries,
            AlipayOffer offer,
            AlipaySettings settings,
            Accounts accounts,
            People people,
            Regaining regaining,
            Budgets budgets,
            Deeds deeds) {
        this.tries = tries;
        this.offer = offer;
        this.settings = settings;
        this.accounts = accounts;
        this.people = people;
        this.regaining = regaining;
        this.budgets = budgets;
        this.deeds = deeds;
    }

    /** Whose account it is that Alipay's word opens. */
    sealed interface Holder {
        /** The account. */
        record Found(Practitioner it) implements Holder {}

        /** There is no account with this document. */
        record Nobody() implements Holder {}

        /** The account with this document bears another name: an officer has to look. */
        record OtherName() implements Holder {}
    }

    /** How setting both ended. */
    sealed interface Outcome {
        /** Both are set. */
        record Done() implements Outcome {}

        /** The code did not fit. */
        record Code(Spent spent) implements Outcome {}

        /** The try was used before, or Alipay's yes is too old, or there is no account any more. */
        record Over() implements Outcome {}
    }

    /**
     * Shows a code, in place of the one that this browser shows.
     *
     * @param browser fingerprint
     * @param address where the request comes from
     * @return 0, or the minutes until it may be tried again
     * @throws Refused if Alipay can't be asked here, or does not know the type of document
     */
    @Transactional
    public long begin(byte[] browser, Asker.Stranger who, String address) {
        if (!offer.stands()) {
            throw new Refused(AlipayReason.ALIPAY_NOT_OFFERED);
        }
        if (offer.type(who.document().type()).isEmpty()) {
            throw new Refused(AlipayReason.ALIPAY_NOT_FOR_DOCUMENT);
        }
        long seconds = budgets.take("lost-address|" + address, new Limit(settings.lostPerAddress(), HOUR));
        if (seconds == 0) {
            seconds = budgets.take("lost|" + who.document().canonical(), new Limit(settings.triesPerDay(), DAY));
        }
        if (seconds == 0) {
            tries.begin(TryId.next(), who, browser, Secret.fresh(), AlipayDesk.LIFE);
        }
        return Math.ceilDiv(seconds, MINUTE);
    }

    /** To be asked only of a try that passed. */
    Holder holder(Asker.Stranger who) {
        var candidates = accounts.allByDocument(who.document());
        for (PersonId id : candidates) {
            var it = accounts.practitioner(id);
            if (it.isPresent() && Names.same(it.get().name(), who.name())) {
                return new Holder.Found(it.get());
            }
            if (it.isPresent() && it.get().verified()) {
                break;
            }
        }
        return candidates.isEmpty() ? new Holder.Nobody() : new Holder.OtherName();
    }

    /** Who has to show the code to the new number. */
    static String bound(Try it) {
        return "lost|" + it.id();
    }

    /** Sets number and password by a try that passed, once. A wrong code is committed and uses nothing up. */
    @Transactional
    public Outcome set(Try it, MobileNumber mobile, String code, PasswordHash password) {
        if (!(it.asker() instanceof Asker.Stranger who) || !tries.use(it)) {
            return new Outcome.Over();
        }
        if (!(holder(who) instanceof Holder.Found found)) {
            return new Outcome.Over();
        }
        var person = found.it().id();
        var visitor = Caller.current();
        return AlipayDesk.as(people.facts(person), visitor.device(), visitor.address(), () -> {
            deeds.lock(person.value());
            var spent = regaining.prove(bound(it), mobile, code);
            if (spent != Spent.OK) {
                tries.unuse(it);
                return new Outcome.Code(spent);
            }
            regaining.give(person, mobile, password);
            deeds.happened(new AlipayDeed.Regained(person, it.id(), it.way()));
            return new Outcome.Done();
        });
    }

    @Override
    public String name() {
        return "identity.lost";
    }

    @Override
    @Transactional
    public int run(LocalDate today) {
        return tries.forget();
    }
}
