package org.zhiye.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.Deeds;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Sent;
import org.zhiye.otp.Spent;
import org.zhiye.outbox.MailAddresses;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.web.PublicAddress;

/**
 * Gives an account back to its holder, who lost mobile number and password and was recognised by something else. The new number is proved
 * by a code; the old number and a confirmed e-mail address are told.
 */
@Component
public class Regaining {
    /** Whoever does not look into the mailbox within it has other ways to find out. */
    private static final Duration MAIL_LIFE = Duration.ofDays(3);

    private static final String MAIL = "mail.account.regained";

    private final AccountTable table;
    private final Mobile mobiles;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Codes codes;
    private final Outbox outbox;
    private final MailAddresses addresses;
    private final PublicAddress address;
    private final Deeds deeds;
    private final AccountSettings settings;

    Regaining(
            AccountTable table,
            Mobile mobiles,
            Sessions sessions,
            Passwords passwords,
            Codes codes,
            Outbox outbox,
            MailAddresses addresses,
            PublicAddress address,
            Deeds deeds,
            AccountSettings settings) {
        this.table = table;
        this.mobiles = mobiles;
        this.sessions = sessions;
        this.passwords = passwords;
        this.codes = codes;
        this.outbox = outbox;
        this.addresses = addresses;
        this.address = address;
        this.deeds = deeds;
        this.settings = settings;
    }

    /**
     * Sends a code to the new number.
     *
     * @param bound who has to show it
     * @param from where the request comes from
     */
    public Sent send(String bound, MobileNumber to, Language language, String from) {
        return codes.send(Purpose.REGAIN, bound, to, language, from);
    }

    /** The new password hashed, on the kernels' threads; empty if no code is under way, for nobody has that done without one. */
    public Optional<PasswordHash> hash(String bound, MobileNumber to, String password) {
        return codes.waiting(Purpose.REGAIN, bound, to) ? Optional.of(passwords.hash(password)) : Optional.empty();
    }

    /** Tries the code, in the deed's transaction; a wrong one has to be committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Spent prove(String bound, MobileNumber to, String code) {
        return codes.spend(Purpose.REGAIN, bound, to, code);
    }

    /** Why a code can't fit that is not under way; the try is counted. */
    @Transactional
    public Spent tried(String bound, MobileNumber to, String code) {
        var spent = codes.spend(Purpose.REGAIN, bound, to, code);
        return spent == Spent.OK ? Spent.EXPIRED_OR_NONE : spent;
    }

    /**
     * The number is the account's from now on, whoever had it before; sessions, a reset that waits and known devices end. In the deed's
     * transaction, which says what happened.
     *
     * @param password absent: none fits until the holder sets one by the new number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(PersonId person, MobileNumber mobile, @Nullable PasswordHash password) {
        var account = new AccountId(person.value());
        deeds.lock(person.value());
        tell(account);
        mobiles.move(account, mobile, null);
        table.reset(account, password == null ? PasswordHash.NONE : password, settings.guard());
        sessions.endAll(account, null);
    }

    private void tell(AccountId account) {
        table.contact(account).ifPresent(contact -> {
            if (contact.mobile() != null) {
                outbox.sms(contact.mobile(), "sms.mobile_changed", contact.language(), account.toString(), Map.of());
            }
            if (addresses.offered()) {
                // also whoever wants no messages there: who took the account over would not want them either
                addresses
                        .of(account)
                        .filter(it -> it.refusal() == null)
                        .ifPresent(it -> outbox.mail(
                                it.value(),
                                MAIL,
                                contact.language(),
                                account.toString(),
                                List.of(address.of("/help/desks")),
                                MAIL_LIFE));
            }
        });
    }
}
