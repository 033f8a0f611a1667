package org.zhiye.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.document.Documents;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.identity.site.Reception;
import org.zhiye.person.People;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;

/** The person's side of on-site verification: takes a slip for a province, gives it back. */
@Component
public class Counter {
    static final String SLIP = "/me/verification/slip";
    static final String START = "/me/verification";
    /** How long a slip can be used, its first day included. */
    static final int DAYS = 30;

    private final Slips slips;
    private final People people;
    private final Reception reception;
    private final Documents documents;
    private final Deeds deeds;
    private final Day day;

    Counter(Slips slips, People people, Reception reception, Documents documents, Deeds deeds, Day day) {
        this.reception = reception;
        this.documents = documents;
        this.slips = slips;
        this.people = people;
        this.deeds = deeds;
        this.day = day;
    }

    /** Takes a slip; a former one is given back. @return where to lead */
    @Transactional
    public String take(PersonId me, DeedKey key, String province) {
        var done = deeds.begin(account(me), key, "identity.slip", province, me.value(), SLIP);
        if (done.isPresent()) {
            return done.get();
        }
        if (VerificationController.settled(people.facts(me))) {
            throw new Refused(IdentityReason.ALREADY_VERIFIED);
        }
        giveBack(me);
        var slip = new Slip(
                SlipId.next(),
                SlipNumber.next(),
                me,
                province,
                Slip.State.OPEN,
                day.today().plusDays(DAYS - 1L),
                day.now(),
                null,
                null,
                null,
                null,
                null);
        slips.add(slip);
        deeds.happened(new IdentityDeed.SlipTaken(me, slip.id(), province));
        return SLIP;
    }

    /** @return where to lead */
    @Transactional
    public String withdraw(PersonId me, DeedKey key) {
        var done = deeds.begin(account(me), key, "identity.slip.withdraw", "", me.value(), START);
        if (done.isPresent()) {
            return done.get();
        }
        giveBack(me);
        return START;
    }

    // with it go the booking and the officer's photo
    private void giveBack(PersonId me) {
        slips.withdraw(me).ifPresent(old -> {
            reception.withdrawn(me);
            if (old.photo() != null) {
                documents.release(old.photo(), me.value());
            }
            deeds.happened(new IdentityDeed.SlipWithdrawn(me, old.id()));
        });
    }

    private static AccountId account(PersonId me) {
        return new AccountId(me.value());
    }
}
