package org.zhiye.account.staff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.AccountReason;
import org.zhiye.account.AccountTable;
import org.zhiye.account.Accounts;
import org.zhiye.account.NewStaff;
import org.zhiye.account.PasswordHash;
import org.zhiye.account.Passwords;
import org.zhiye.account.RoleGrants;
import org.zhiye.account.Sessions;
import org.zhiye.account.login.LogIn;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Grant;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

/** Administration of officers: opens accounts, gives and takes roles, sends one-time links, closes. */
@Component
class Staff {
    /** No password fits it: the account is opened by its one-time link. */
    static final PasswordHash UNOPENED = PasswordHash.NONE;

    private final Accounts accounts;
    private final AccountTable table;
    private final StaffTable staff;
    private final RoleGrants grants;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Invitations invitations;
    private final ReferenceData data;
    private final Deeds deeds;
    private final TransactionTemplate transaction;

    Staff(
            Accounts accounts,
            AccountTable table,
            StaffTable staff,
            RoleGrants grants,
            Sessions sessions,
            Passwords passwords,
            Invitations invitations,
            ReferenceData data,
            Deeds deeds,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.table = table;
        this.staff = staff;
        this.grants = grants;
        this.sessions = sessions;
        this.passwords = passwords;
        this.invitations = invitations;
        this.data = data;
        this.deeds = deeds;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * An account that waits for its holder.
     *
     * @param secret of the one-time link; empty if this very form had opened it before
     */
    record Opened(AccountId account, String secret) {
        @Override
        public String toString() {
            return "Opened " + account;
        }
    }

    /** Opens an account without password; its holder sets one with the link. */
    @Transactional
    public Opened add(AccountId admin, DeedKey key, NewStaff officer) {
        check(officer.grants());
        var contents = officer.username() + officer.grants();
        var id = AccountId.next();
        var before = begin(admin, key, "staff.add", contents, id);
        if (before.isPresent()) {
            return new Opened(AccountId.of(before.get()), "");
        }
        accounts.addStaff(id, officer);
        return new Opened(id, invitations.issue(id));
    }

    private Optional<String> begin(AccountId admin, DeedKey key, String route, Object contents, AccountId officer) {
        return deeds.begin(admin, key, route, contents, admin.value(), officer.toString());
    }

    @Transactional
    public void grant(AccountId admin, DeedKey key, AccountId id, Grant grant) {
        check(List.of(grant));
        var officer = other(admin, id);
        if (begin(admin, key, "staff.grant", id + " " + grant, id).isPresent()) {
            return;
        }
        if (officer.grants().stream().anyMatch(had -> had.role() == grant.role())) {
            grants.remove(id, grant.role());
        }
        grants.add(id, grant, admin);
        staff.rolesChanged(id);
        deeds.happened(new AccountDeed.Granted(id, grant.role().name(), grant.jurisdiction()));
    }

    @Transactional
    public void revoke(AccountId admin, DeedKey key, AccountId id, Role role) {
        other(admin, id);
        if (begin(admin, key, "staff.revoke", id + " " + role, id).isEmpty() && grants.remove(id, role)) {
            deeds.happened(new AccountDeed.Revoked(id, role.name()));
        }
    }

    /** @return the secret of a new one-time link */
    @Transactional
    public String invite(AccountId admin, AccountId id) {
        other(admin, id);
        deeds.happened(new AccountDeed.Invited(id));
        return invitations.issue(id);
    }

    @Transactional
    public void close(AccountId admin, DeedKey key, AccountId id) {
        other(admin, id);
        if (begin(admin, key, "staff.close", id, id).isEmpty() && staff.close(id)) {
            sessions.endAll(id, null);
            deeds.happened(new AccountDeed.StaffClosed(id));
        }
    }

    private StaffTable.Officer other(AccountId admin, AccountId id) {
        if (admin.equals(id)) {
            throw new Refused(AccountReason.OWN_ROLES);
        }
        return staff.find(id).filter(StaffTable.Officer::active).orElseThrow(NotThere::new);
    }

    /** A role holds in a place of its own kind. */
    private void check(List<Grant> grants) {
        for (Grant grant : grants) {
            var place = grant.jurisdiction();
            boolean fits = grant.role().isStaff()
                    && switch (grant.role().jurisdiction()) {
                        case SELF, ENTERPRISE -> false;
                        case PROVINCE -> data.provinces().offers(place);
                        case SPECIALTIES ->
                            List.of(place.split(",", -1)).stream().allMatch(data.specialties()::offers);
                        case NATION -> place.equals(Grant.EVERYWHERE);
                    };
            if (!fits) {
                throw new Refused(AccountReason.ROLE_NOT_POSSIBLE);
            }
        }
    }

    /** Sets the first password of an account, with its one-time link. */
    void open(String secret, String password) {
        if (invitations.find(secret).isEmpty()) {
            throw new Refused(AccountReason.INVITATION_OVER);
        }
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            var id = taken(secret).account().orElseThrow(NotThere::new);
            var account = table.candidate(id).orElseThrow(NotThere::new);
            table.password(id, hash);
            sessions.endAll(id, null);
            var me = LogIn.caller(account, Caller.current());
            me.act(() -> {
                deeds.happened(new AccountDeed.Opened(id));
                return true;
            });
        });
    }

    /** Makes an administrator's account, with the one-time link that a command printed. */
    AccountId first(String secret, NewStaff administrator) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (taken(secret).account().isPresent()) {
                throw new NotThere();
            }
            return accounts.addStaff(administrator);
        }));
    }

    private Invitations.Invitation taken(String secret) {
        var invitation = invitations.find(secret);
        if (invitation.isEmpty() || !invitations.take(secret)) {
            throw new Refused(AccountReason.INVITATION_OVER);
        }
        return invitation.get();
    }

    PasswordHash hash(String password) {
        return passwords.hash(password);
    }
}
