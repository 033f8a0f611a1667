package org.zhiye.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhiye.ground.Caller;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** What is done to accounts. */
public sealed interface AccountDeed extends Deed {
    /** In whose chain an account's deeds are: a practitioner's in the person's, anybody else's in the account's own. */
    static Subject subject(Caller.Kind kind, AccountId account) {
        return kind == Caller.Kind.PRACTITIONER ? Subject.of(new PersonId(account.value())) : Subject.of(account);
    }

    @Override
    default String object() {
        return "";
    }

    /** @param consents versions of the texts agreed to */
    record SignedUp(PersonId person, Map<String, String> consents) implements AccountDeed {
        @Override
        public String deed() {
            return "account.signed_up";
        }

        @Override
        public Subject subject() {
            return Subject.of(person);
        }

        @Override
        public Map<String, String> detail() {
            return consents;
        }
    }

    /** A log-in. */
    record LoggedIn(Subject subject) implements AccountDeed {
        @Override
        public String deed() {
            return "account.logged_in";
        }
    }

    /** A log-out by the account's holder. */
    record LoggedOut(Subject subject) implements AccountDeed {
        @Override
        public String deed() {
            return "account.logged_out";
        }
    }

    /**
     * A new password by SMS.
     *
     * @param delayed it takes effect later, unless the old one is used before
     */
    record PasswordReset(Subject subject, AccountId account, boolean delayed) implements AccountDeed {
        @Override
        public String deed() {
            return delayed ? "account.password_reset_asked" : "account.password_reset";
        }

        @Override
        public List<Notice> notices() {
            return List.of(new Notice(account, "notice." + deed(), List.of(), "", true));
        }
    }

    /** A log-in with the old password, before the new one took effect. */
    record ResetCancelled(Subject subject) implements AccountDeed {
        @Override
        public String deed() {
            return "account.password_reset_cancelled";
        }
    }

    /** A new password by the old one. */
    record PasswordChanged(Subject subject, AccountId account) implements AccountDeed {
        @Override
        public String deed() {
            return "account.password_changed";
        }

        @Override
        public List<Notice> notices() {
            return List.of(new Notice(account, "notice.account.password_changed", List.of(), "", true));
        }
    }

    /** A new mobile number, proved by a code. */
    record MobileChanged(Subject subject) implements AccountDeed {
        @Override
        public String deed() {
            return "account.mobile_changed";
        }
    }

    /** The number was proved by the holder of another account; a new one is asked for at the next log-in. */
    record MobileReleased(Subject subject) implements AccountDeed {
        @Override
        public String deed() {
            return "account.mobile_released";
        }
    }

    /**
     * A name or number typed wrongly at sign-up was put right, before verification.
     *
     * @param before what it was
     */
    record IdentityEdited(PersonId person, Map<String, String> before) implements AccountDeed {
        @Override
        public String deed() {
            return "account.identity_edited";
        }

        @Override
        public Subject subject() {
            return Subject.of(person);
        }

        @Override
        public Map<String, String> detail() {
            return before;
        }

        @Override
        public List<Notice> notices() {
            return List.of(new Notice(
                    new AccountId(person.value()), "notice.account.identity_edited", List.of(), "/me", false));
        }
    }

    /**
     * A case changed the name or number of a verified account.
     *
     * @param before what it was
     * @param by who decided it
     */
    record IdentityChanged(PersonId person, Map<String, String> before, UUID by) implements AccountDeed {
        @Override
        public String deed() {
            return "account.identity_changed";
        }

        @Override
        public Subject subject() {
            return Subject.of(person);
        }

        @Override
        public String object() {
            return by.toString();
        }

        @Override
        public Map<String, String> detail() {
            return before;
        }

        @Override
        public List<Notice> notices() {
            return List.of(new Notice(
                    new AccountId(person.value()), "notice.account.identity_changed", List.of(), "/me", true));
        }
    }

    /**
     * Another account turned out to be the same person's, and was closed in favour of this one.
     *
     * @param by who decided it
     */
    record Merged(PersonId person, PersonId gone, UUID by) implements AccountDeed {
        @Override
        public String deed() {
            return "account.merged";
        }

        @Override
        public Subject subject() {
            return Subject.of(person);
        }

        @Override
        public String object() {
            return gone.toString();
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("by", by.toString());
        }
    }

    /** A log-in on another device was ended by the account's holder. */
    record SessionEnded(Subject subject, String device) implements AccountDeed {
        @Override
        public String deed() {
            return "account.session_ended";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("device", device);
        }
    }

    /** All log-ins but the one at work were ended by the account's holder. */
    record SessionsEnded(Subject subject, int count) implements AccountDeed {
        @Override
        public String deed() {
            return "account.sessions_ended";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("count", Integer.toString(count));
        }
    }

    /** Of a closed account nothing is left but this chain, whose contents nobody can read any more. */
    record Forgotten(PersonId person) implements AccountDeed {
        @Override
        public String deed() {
            return "account.forgotten";
        }

        @Override
        public Subject subject() {
            return Subject.of(person);
        }
    }

    /** @param why a word: superseded, lapsed, merged, by_holder */
    record Closed(PersonId person, String why) implements AccountDeed {
        @Override
        public String deed() {
            return "account.closed_" + why;
        }

        @Override
        public Subject subject() {
            return Subject.of(person);
        }
    }

    /**
     * An account of an officer or of an enterprise's agent.
     *
     * @param grants the roles and where they hold
     */
    record Added(AccountId account, boolean staff, Map<String, String> grants) implements AccountDeed {
        @Override
        public String deed() {
            return staff ? "account.staff_added" : "account.agent_added";
        }

        @Override
        public Subject subject() {
            return Subject.of(account);
        }

        @Override
        public Map<String, String> detail() {
            return grants;
        }
    }

    /** A role more for an officer. */
    record Granted(AccountId account, String role, String jurisdiction) implements AccountDeed {
        @Override
        public String deed() {
            return "account.role_granted";
        }

        @Override
        public Subject subject() {
            return Subject.of(account);
        }

        @Override
        public String object() {
            return role + " " + jurisdiction;
        }
    }

    /** A role less. */
    record Revoked(AccountId account, String role) implements AccountDeed {
        @Override
        public String deed() {
            return "account.role_revoked";
        }

        @Override
        public Subject subject() {
            return Subject.of(account);
        }

        @Override
        public String object() {
            return role;
        }
    }

    /** A one-time link for an officer, to set a password. */
    record Invited(AccountId account) implements AccountDeed {
        @Override
        public String deed() {
            return "account.invited";
        }

        @Override
        public Subject subject() {
            return Subject.of(account);
        }
    }

    /** An officer's account that nobody logs in with any more. */
    record StaffClosed(AccountId account) implements AccountDeed {
        @Override
        public String deed() {
            return "account.staff_closed";
        }

        @Override
        public Subject subject() {
            return Subject.of(account);
        }
    }

    /** The first password of an account that was opened by a one-time link. */
    record Opened(AccountId account) implements AccountDeed {
        @Override
        public String deed() {
            return "account.opened";
        }

        @Override
        public Subject subject() {
            return Subject.of(account);
        }
    }
}
