package org.zhiye.account.closing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.AccountReason;
import org.zhiye.account.AccountTable;
import org.zhiye.account.ClosingHindrance;
import org.zhiye.account.own.OwnAccount;
import org.zhiye.ground.Deeds;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Spent;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;

/** A practitioner closes the own account, with password and code; a form sent twice closes it once. */
@Component
class Closing {
    private final AccountTable table;
    private final Ending ending;
    private final OwnAccount own;
    private final Codes codes;
    private final Outbox outbox;
    private final Deeds deeds;

    Closing(AccountTable table, Ending ending, OwnAccount own, Codes codes, Outbox outbox, Deeds deeds) {
        this.table = table;
        this.ending = ending;
        this.own = own;
        this.codes = codes;
        this.outbox = outbox;
        this.deeds = deeds;
    }

    /** Why the account can't be closed now; nothing if it can. */
    List<ClosingHindrance.Hindrance> hindrances(PersonId person) {
        var guarded = own.guarded(new AccountId(person.value()))
                .map(it -> new ClosingHindrance.Hindrance("account.guarded", List.of(it.minute()), ""));
        return Stream.concat(guarded.stream(), ending.hindrances(person).stream())
                .toList();
    }

    /** @throws Refused if a case or a registration stands against it */
    OwnAccount.Outcome close(OwnAccount.Sending sending, MobileNumber mobile, String password, String code) {
        var me = sending.me().id();
        var person = sending.me().person();
        var guarded = own.guarded(me);
        if (guarded.isPresent()) {
            return guarded.get();
        }
        if (!codes.waiting(Purpose.CLOSE_ACCOUNT, me.toString(), mobile)) {
            return new OwnAccount.Outcome.Code(own.tried(Purpose.CLOSE_ACCOUNT, me, mobile, code));
        }
        var wrong = own.wrongPassword(me, password);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return own.inDeed(sending, "account.close", "close", () -> {
            var spent = codes.spend(Purpose.CLOSE_ACCOUNT, me.toString(), mobile, code);
            if (spent != Spent.OK) {
                return new OwnAccount.Outcome.Code(spent);
            }
            if (!ending.hindrances(person).isEmpty()) {
                throw new Refused(AccountReason.ACCOUNT_IN_USE);
            }
            var language = table.contact(me).orElseThrow().language();
            ending.end(person, "CLOSED");
            outbox.sms(mobile, "sms.account_closed", language, me.toString(), Map.of());
            deeds.happened(new AccountDeed.Closed(person, "by_holder"));
            return new OwnAccount.Outcome.Done();
        });
    }
}
