package org.zhiye.person.email;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Spent;
import org.zhiye.outbox.MailAddresses;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;

/** The address of the personal information becomes one that messages go to, once its holder has read a code there. */
@Component
class EmailDesk {
    static final String PAGE = "/me/email";

    private final MailAddresses addresses;
    private final Codes codes;
    private final Deeds deeds;

    EmailDesk(MailAddresses addresses, Codes codes, Deeds deeds) {
        this.addresses = addresses;
        this.codes = codes;
        this.deeds = deeds;
    }

    /** A wrong code is committed, so that its try counts, and gives the form's key back. */
    @Transactional
    public Spent confirm(PersonId me, DeedKey key, String address, String code) {
        var account = new AccountId(me.value());
        if (deeds.begin(account, key, "person.email", address, me.value(), PAGE).isPresent()) {
            return Spent.OK;
        }
        var spent = codes.spendMail(Purpose.CONFIRM_EMAIL, me.toString(), address, code);
        if (spent != Spent.OK) {
            deeds.giveBack(account, key);
            return spent;
        }
        addresses.confirmed(account, address);
        deeds.happened(new EmailDeed.Confirmed(me));
        return spent;
    }

    @Transactional
    public void want(PersonId me, DeedKey key, boolean wanted) {
        var account = new AccountId(me.value());
        if (deeds.begin(account, key, "person.email_wanted", Boolean.toString(wanted), me.value(), PAGE)
                .isPresent()) {
            return;
        }
        addresses.wanted(account, wanted);
        deeds.happened(wanted ? new EmailDeed.Wanted(me) : new EmailDeed.Unwanted(me));
    }
}
