package org.zhiye.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Policies;
import org.zhiye.policy.Policy;

/**
 * Which validities go on past their end on a day. A policy may let them go on while renewal is closed to their holders; once a later one
 * opens renewal, those who are past their end have a window to file it.
 *
 * @param all whether every validity goes on
 * @param endedBefore otherwise those go on that ended before this day; absent: none does
 */
public record PastEnd(boolean all, @Nullable LocalDate endedBefore) {
    public static final PastEnd NEVER = new PastEnd(false, null);

    /** What the policies say of a kind of holder on a day. */
    public static PastEnd of(Policies policies, HolderType holder, LocalDate day) {
        var policy = policies.inForce(day);
        if (policy.continuesPastEnd(holder)) {
            return new PastEnd(true, null);
        }
        if (!policy.rules(Business.RENEWAL).isOpenTo(holder)) {
            return NEVER;
        }
        var opened = opened(policies, policy, holder);
        boolean window = opened != null
                && policies.inForce(opened.minusDays(1)).continuesPastEnd(holder)
                && !day.isAfter(opened.plusDays(policy.limits().renewalOpensDays()));
        return window ? new PastEnd(false, opened) : NEVER;
    }

    /** The same by one policy alone, without the window after it. */
    public static PastEnd of(Policy policy, HolderType holder) {
        return policy.continuesPastEnd(holder) ? new PastEnd(true, null) : NEVER;
    }

    /** Whether the validity is over, and goes on all the same. */
    public boolean covers(Registration.Line line, LocalDate day) {
        return day.isAfter(line.to())
                && (all || (endedBefore != null && line.to().isBefore(endedBefore)));
    }

    /** Since when renewal has been open without a break; absent: since the first policy. */
    private static @Nullable LocalDate opened(Policies policies, Policy policy, HolderType holder) {
        var at = policy;
        while (at.effectiveFrom().isPresent()) {
            var first = at.effectiveFrom().get();
            var before = policies.inForce(first.minusDays(1));
            if (before.version().equals(at.version())) {
                return null;
            }
            if (!before.rules(Business.RENEWAL).isOpenTo(holder)) {
                return first;
            }
            at = before;
        }
        return null;
    }
}
