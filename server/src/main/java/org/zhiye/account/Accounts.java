package org.zhiye.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.closing.Ending;
import org.zhiye.account.particulars.NewIdentity;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Grant;
import org.zhiye.ground.NotThere;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.shared.Subject;
import org.zhiye.vault.Vault;

/** What other modules may ask of accounts and do to them. */
@Component
public class Accounts {
    private final AccountTable table;
    private final RoleGrants grants;
    private final Sessions sessions;
    private final NewIdentity identities;
    private final Ending ending;
    private final Passwords passwords;
    private final Vault vault;
    private final Deeds deeds;
    private final Outbox outbox;

    Accounts(
            AccountTable table,
            RoleGrants grants,
            Sessions sessions,
            NewIdentity identities,
            Ending ending,
            Passwords passwords,
            Vault vault,
            Deeds deeds,
            Outbox outbox) {
        this.table = table;
        this.grants = grants;
        this.sessions = sessions;
        this.identities = identities;
        this.ending = ending;
        this.passwords = passwords;
        this.vault = vault;
        this.deeds = deeds;
        this.outbox = outbox;
    }

    public Optional<Practitioner> practitioner(PersonId id) {
        return table.practitioner(new AccountId(id.value()));
    }

    /** The person with this document: the verified account, else the newest of the unverified. */
    public Optional<PersonId> byDocument(IdDocument document) {
        return table.byDocument(document).stream().findFirst().map(id -> new PersonId(id.value()));
    }

    /** All live accounts with this document, the verified one first: at a desk, more than one may have been opened for it. */
    public List<PersonId> allByDocument(IdDocument document) {
        return table.byDocument(document).stream()
                .map(id -> new PersonId(id.value()))
                .toList();
    }

    /** All live practitioners' accounts with a document of this number, of whatever type; as typed. */
    public List<PersonId> allByNumber(String typed) {
        return table.byNumber(typed).stream()
                .map(id -> new PersonId(id.value()))
                .toList();
    }

    /** The names of several accounts, in one statement. */
    public Map<AccountId, String> namesOf(Collection<AccountId> ids) {
        return table.names(ids);
    }

    /** @throws NotThere if the account has no number, or another account has proved it meanwhile */
    public MobileNumber mobileOf(AccountId id) {
        return table.contact(id)
                .flatMap(contact -> Optional.ofNullable(contact.mobile()))
                .orElseThrow(NotThere::new);
    }

    /** Until when nothing that matters can be filed, after a reset of the password or a change of the mobile number. */
    public Optional<Instant> guardedUntil(PersonId id) {
        return table.guardedUntil(new AccountId(id.value()));
    }

    public String nameOf(AccountId id) {
        return table.contact(id).map(AccountTable.Contact::name).orElseThrow(NotThere::new);
    }

    /** The officers who hold one of the roles in a place, to be told of something (1 statement). */
    public List<AccountId> officers(String place, Role... roles) {
        return table.officers(place, Arrays.stream(roles).map(Role::name).toList());
    }

    /**
     * The person's identity was proved: the account takes its document. Other, unverified accounts of the document are closed, and
     * told.
     *
     * @throws Refused if a verified account has the document already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void verified(PersonId id) {
        var me = practitioner(id).orElseThrow(NotThere::new);
        if (me.verified()) {
            return;
        }
        if (table.hasOwner(me.document())) {
            throw new Refused(AccountReason.DOCUMENT_TAKEN);
        }
        var closed = table.verify(id);
        deeds.lock(closed.stream().map(AccountId::value).toArray(UUID[]::new));
        for (AccountId other : closed) {
            ending.erased(other);
            outbox.smsTo(other, "notice.account.closed_superseded", List.of());
            deeds.happened(new AccountDeed.Closed(new PersonId(other.value()), "superseded"));
        }
    }

    /**
     * A case was granted: the account has another name or document from now on. The new number is the log-in name; whoever logs in with
     * the old one is told by SMS alone which to use. Birth date and sex are the new document's, all sessions end, verification stays:
     * {@code People.established} says by what. With the person's lock held.
     *
     * @param document the same as before where only the name changes
     * @param by who decided it
     * @throws Refused if the document has another account already ({@link #byDocument} tells which): to be merged or refused
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeIdentity(PersonId id, String name, IdDocument document, UUID by) {
        identities.byCase(id, name, document, by);
    }

    /**
     * Two accounts are one person's: the other one is closed, and told; its number can be the kept one's then. Locks both.
     *
     * @param by who decided it
     * @throws Refused if the other one has a case under way or a registration in force
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(PersonId keep, PersonId gone, UUID by) {
        identities.merge(keep, gone, by);
    }

    /** Names and documents that the person had before cases changed them, the newest first (1 statement). */
    public List<FormerIdentity> formerIdentities(PersonId id) {
        return identities.before(id);
    }

    /** Hashes a password, on the kernels' threads; to be done before the transaction. */
    public PasswordHash hash(String password) {
        return passwords.hash(password);
    }

    /** Opens a practitioner's account as it stands after sign-up. */
    @Transactional
    public PersonId addPractitioner(NewPractitioner it) {
        var id = AccountId.next();
        prepare(id);
        addPractitioner(id, it);
        return new PersonId(id.value());
    }

    public void addPractitioner(AccountId id, NewPractitioner it) {
        table.insert(new AccountTable.Fresh(
                id,
                Caller.Kind.PRACTITIONER,
                it.name(),
                null,
                null,
                it.document(),
                it.mobile(),
                it.document().birthDate().orElse(it.birthDate()),
                it.document().sex().orElse(it.sex()),
                it.password().value(),
                it.language()));
    }

    /** @throws Refused if the user name is taken or a role is not for officers */
    @Transactional
    public AccountId addStaff(NewStaff it) {
        return addStaff(AccountId.next(), it);
    }

    public AccountId addStaff(AccountId id, NewStaff it) {
        var username = Usernames.normal(it.username());
        return add(
                fresh(id, Caller.Kind.STAFF, username, null, it.name(), it.document(), it.mobile(), it.password()),
                it.grants());
    }

    /** @throws Refused if the user name is taken or a role is not for agents */
    @Transactional
    public AccountId addAgent(NewAgent it) {
        var username = Usernames.normal(it.username());
        var enterprise = it.enterprise().value();
        return add(
                fresh(
                        AccountId.next(),
                        Caller.Kind.ENTERPRISE,
                        username,
                        enterprise,
                        it.name(),
                        it.document(),
                        it.mobile(),
                        it.password()),
                it.grants());
    }

    private static AccountTable.Fresh fresh(
            AccountId id,
            Caller.Kind kind,
            String username,
            @Nullable UUID enterprise,
            String name,
            IdDocument document,
            MobileNumber mobile,
            PasswordHash password) {
        return new AccountTable.Fresh(
                id, kind, name, username, enterprise, document, mobile, null, null, password.value(), Language.ZH_HANS);
    }

    private AccountId add(AccountTable.Fresh it, List<Grant> roles) {
        if (it.username() == null || table.usernameTaken(it.username())) {
            throw new Refused(AccountReason.USERNAME_TAKEN);
        }
        boolean staff = it.kind() == Caller.Kind.STAFF;
        if (!roles.stream().allMatch(grant -> staff ? grant.role().isStaff() : isAgents(grant, it.enterprise()))) {
            throw new Refused(AccountReason.ROLE_NOT_POSSIBLE);
        }
        prepare(it.id());
        table.insert(it);
        var by = Caller.current().account();
        for (Grant grant : roles) {
            grants.add(it.id(), grant, by);
        }
        deeds.happened(new AccountDeed.Added(it.id(), staff, detail(roles)));
        return it.id();
    }

    private static boolean isAgents(Grant grant, @Nullable UUID enterprise) {
        return (grant.role() == Role.ENTERPRISE_AGENT || grant.role() == Role.ENTERPRISE_MANAGER)
                && grant.jurisdiction().equals(String.valueOf(enterprise));
    }

    private static Map<String, String> detail(List<Grant> roles) {
        return roles.stream().collect(Collectors.toMap(grant -> grant.role().name(), Grant::jurisdiction));
    }

    /** These accounts lost their mobile number to somebody who proved it; they are logged out and asked for another one. */
    public void released(List<AccountId> former) {
        deeds.lock(former.stream().map(AccountId::value).toArray(UUID[]::new));
        for (AccountId account : former) {
            sessions.endAll(account, null);
            deeds.happened(new AccountDeed.MobileReleased(Subject.of(new PersonId(account.value()))));
        }
    }

    /** Makes the key and the chain of a new account. */
    public void prepare(AccountId id) {
        vault.enrol(id.value());
        deeds.open(id.value());
    }
}
