package org.zhiye.review.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Grant;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Registration;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;

/** Whose registrations and acts a supervisor deals with: the own province's, or all of them. */
@Component
class ActSight {
    private final ReferenceData reference;

    ActSight(ReferenceData reference) {
        this.reference = reference;
    }

    /** For which office the caller acts on a registration; absent: on this one not. */
    Optional<String> office(Caller me, Registration known) {
        if (me.has(Role.MINISTRY_SUPERVISOR)) {
            return Optional.of(reference.ministry().code());
        }
        return province(known).filter(code -> me.may(Role.PROVINCE_SUPERVISOR, code));
    }

    /** The employer's province; without an employer the number's first character tells. */
    Optional<String> province(Registration known) {
        return known.employer() != null
                ? Optional.of(known.employer().province())
                : reference.provinceOf(known.number().value().substring(0, 1)).map(province -> province.code());
    }

    boolean sees(Caller me, Act it) {
        return me.has(Role.MINISTRY_SUPERVISOR) || me.may(Role.PROVINCE_SUPERVISOR, it.office());
    }

    /** The offices whose acts the caller sees; absent: all of them. */
    @Nullable
    List<String> offices(Caller me) {
        return me.has(Role.MINISTRY_SUPERVISOR) || me.may(Role.PROVINCE_SUPERVISOR, Grant.EVERYWHERE)
                ? null
                : me.jurisdiction(Role.PROVINCE_SUPERVISOR).stream().toList();
    }

    String officeName(String office) {
        return reference
                .provinces()
                .find(office)
                .map(province -> province.authority().zhHans())
                .orElseGet(() -> reference.ministry().name().zhHans());
    }

    /** Who may be the second person for an office's act. */
    List<AccountId> supervisors(Accounts accounts, String office) {
        var all = new ArrayList<>(accounts.officers(office, Role.PROVINCE_SUPERVISOR));
        all.addAll(accounts.officers(Grant.EVERYWHERE, Role.MINISTRY_SUPERVISOR));
        return all.stream().distinct().toList();
    }
}
