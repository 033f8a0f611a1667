package org.zhiye.account.particulars;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.AccountReason;
import org.zhiye.account.AccountTable;
import org.zhiye.account.FormerIdentity;
import org.zhiye.account.Holders;
import org.zhiye.account.Practitioner;
import org.zhiye.account.Sessions;
import org.zhiye.account.closing.Ending;
import org.zhiye.account.own.OwnAccount;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.NotThere;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Spent;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.vault.Vault;

/** Another name or document for an account: typed by its holder before verification, granted by a case after it. */
@Component
public class NewIdentity {
    private static final String ROUTE = "account.identity";

    private final AccountTable accounts;
    private final IdentityTable identities;
    private final Holders holders;
    private final Sessions sessions;
    private final Ending ending;
    private final Codes codes;
    private final Outbox outbox;
    private final Deeds deeds;
    private final Vault vault;
    private final TransactionTemplate transaction;

    NewIdentity(
            AccountTable accounts,
            IdentityTable identities,
            Holders holders,
            Sessions sessions,
            Ending ending,
            Codes codes,
            Outbox outbox,
            Deeds deeds,
            Vault vault,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.identities = identities;
        this.holders = holders;
        this.sessions = sessions;
        this.ending = ending;
        this.codes = codes;
        this.outbox = outbox;
        this.deeds = deeds;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How an edit ended. */
    sealed interface Outcome {
        /** It is changed. */
        record Done() implements Outcome {}

        /** The code did not fit. */
        record Code(Spent spent) implements Outcome {}

        /** Something that is nobody's to know stands against it. */
        record NotPossible() implements Outcome {}

        /** The person was verified meanwhile: a case is the way. */
        record Verified() implements Outcome {}
    }

    /** As the holder typed it, proved by a code to the number on file. */
    Outcome edit(OwnAccount.Sending sending, WantedIdentity wanted, String code) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var me = sending.me().id();
            var contents = java.util.HexFormat.of().formatHex(vault.index("deed", wanted.contents()));
            if (deeds.begin(me, sending.key(), ROUTE, contents, me.value(), "/me")
                    .isPresent()) {
                return new Outcome.Done();
            }
            var outcome = edit(sending, accounts.practitioner(me).orElseThrow(NotThere::new), wanted, code);
            if (!(outcome instanceof Outcome.Done)) {
                deeds.giveBack(me, sending.key());
            }
            return outcome;
        }));
    }

    private Outcome edit(OwnAccount.Sending sending, Practitioner now, WantedIdentity wanted, String code) {
        var me = sending.me().id();
        if (now.verified()) {
            return new Outcome.Verified();
        }
        var spent = codes.spend(Purpose.CHANGE_IDENTITY, me.toString(), now.mobile(), code);
        if (spent != Spent.OK) {
            return new Outcome.Code(spent);
        }
        var holder = holders.of(wanted.document(), now.mobile(), me);
        if (holder.isPresent()) {
            holders.tell(holder.get());
            return new Outcome.NotPossible();
        }
        identities.change(now, wanted.name(), wanted.document(), wanted.birthDate(), wanted.sex(), true);
        sessions.endAll(me, sending.session());
        deeds.happened(new AccountDeed.IdentityEdited(now.id(), before(now)));
        return new Outcome.Done();
    }

    /** @see Accounts#changeIdentity */
    public void byCase(PersonId person, String name, IdDocument document, UUID by) {
        var id = new AccountId(person.value());
        var now = accounts.practitioner(id).orElseThrow(NotThere::new);
        if (accounts.byDocument(document).stream().anyMatch(other -> !other.equals(id))) {
            throw new Refused(AccountReason.NUMBER_HAS_ACCOUNT);
        }
        identities.remember(now);
        identities.change(
                now,
                name,
                document,
                document.birthDate().orElse(now.birthDate()),
                document.sex().orElse(now.sex()),
                false);
        sessions.endAll(id, null);
        deeds.happened(new AccountDeed.IdentityChanged(person, before(now), by));
    }

    /** @see Accounts#merge */
    public void merge(PersonId keep, PersonId gone, UUID by) {
        if (keep.equals(gone)) {
            throw new IllegalArgumentException("an account is not merged with itself");
        }
        deeds.lock(keep.value(), gone.value());
        for (PersonId person : List.of(keep, gone)) {
            if (accounts.practitioner(new AccountId(person.value())).isEmpty()) {
                throw new NotThere();
            }
        }
        if (!ending.hindrances(gone).isEmpty()) {
            throw new Refused(AccountReason.ACCOUNT_IN_USE);
        }
        ending.end(gone, "SUPERSEDED");
        outbox.smsTo(new AccountId(gone.value()), "notice.account.closed_merged", List.of());
        deeds.happened(new AccountDeed.Closed(gone, "merged"));
        deeds.happened(new AccountDeed.Merged(keep, gone, by));
    }

    /** @see Accounts#formerIdentities */
    public List<FormerIdentity> before(PersonId person) {
        return identities.before(person);
    }

    /** What it was, for the sealed part of the trail: both old and new are kept. */
    private static Map<String, String> before(Practitioner it) {
        return Map.of(
                "name", it.name(),
                "type", it.document().type().name(),
                "country", it.document().country(),
                "number", it.document().number());
    }
}
