package org.zhiye.review.act;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Caller;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Registration;
import org.zhiye.shared.Role;

/** Whose registrations a supervisor deals with: the own province's, or all of them. */
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
}
