package org.zhiye.ground;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

/**
 * Who acts: the account that is logged in, nobody yet, or a job of the system.
 *
 * @param account absent: nobody is logged in
 * @param kind what sort of account
 * @param name as people see it
 * @param human the person behind the account, the same over all accounts of that person; absent for nobody and jobs
 * @param address where the request comes from, as text
 * @param device what the request says of its program, cut to 120 characters
 */
public record Caller(
        @Nullable AccountId account,
        Kind kind,
        String name,
        @Nullable UUID human,
        List<Grant> grants,
        String address,
        String device) {

    /** Sorts of callers. */
    public enum Kind {
        NOBODY,
        PRACTITIONER,
        ENTERPRISE,
        STAFF,
        SYSTEM
    }

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    public static Caller nobody(String address, String device) {
        return new Caller(null, Kind.NOBODY, "", null, List.of(), address, device);
    }

    public static Caller system(String job) {
        return new Caller(null, Kind.SYSTEM, job, null, List.of(), "", "");
    }

    /** The caller of the work at hand. */
    public static Caller current() {
        var caller = CURRENT.get();
        return caller == null ? nobody("", "") : caller;
    }

    /** Does the work in this caller's name. */
    public <T> T act(Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** Enters the caller for a request; {@link #leave} ends it. */
    public void enter() {
        CURRENT.set(this);
    }

    public static void leave() {
        CURRENT.remove();
    }

    public boolean loggedIn() {
        return account != null;
    }

    public AccountId id() {
        if (account == null) {
            throw new Refused(GroundReason.LOG_IN_FIRST);
        }
        return account;
    }

    /** The practitioner; a practitioner's account and person carry the same id. */
    public PersonId person() {
        if (kind != Kind.PRACTITIONER) {
            throw new Refused(GroundReason.NOT_FOR_THIS_ROLE);
        }
        return new PersonId(id().value());
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(g -> g.role() == role);
    }

    public boolean may(Role role, String place) {
        return grants.stream().anyMatch(g -> g.role() == role && g.covers(place));
    }

    /** Where the role holds; empty if the caller does not have it. */
    public Optional<String> jurisdiction(Role role) {
        return grants.stream()
                .filter(g -> g.role() == role)
                .map(Grant::jurisdiction)
                .findFirst();
    }

    @Override
    public String toString() {
        return kind + " " + account;
    }
}
