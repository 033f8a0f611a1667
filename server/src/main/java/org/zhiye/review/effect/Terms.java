package org.zhiye.review.effect;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.policy.Periods;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Span;
import org.zhiye.register.PastEnd;
import org.zhiye.register.Registration;
import org.zhiye.review.ReviewReason;
import org.zhiye.shared.Refused;

/** Which validity a case gives, by the policy that it began with. */
@Component
public class Terms {
    private final ReferenceData reference;

    Terms(ReferenceData reference) {
        this.reference = reference;
    }

    /**
     * The validity that begins on a day.
     *
     * @throws Refused if the person is over age by then
     */
    public Span fresh(Filing it, LocalDate birth, LocalDate on) {
        return until(it, birth, on, on);
    }

    /**
     * What a renewal adds, from the day after the old end. Where the registration went on past that end, since renewal was closed to its
     * holder, the years count from the decision: nobody gets fewer of them for having had to wait.
     *
     * @throws Refused if the person is over age by then
     */
    public Span renewed(Filing it, LocalDate birth, LocalDate oldEnd, LocalDate on) {
        var next = oldEnd.plusDays(1);
        boolean wentOn = PastEnd.of(reference.policies(), it.holder(), next)
                .covers(new Registration.Line("", oldEnd, oldEnd), next);
        return until(it, birth, next, wentOn && on.isAfter(next) ? on : next);
    }

    private Span until(Filing it, LocalDate birth, LocalDate from, LocalDate counted) {
        var policy = reference.policies().version(it.policy());
        int cap = policy.ageCap(it.holder());
        if (Periods.isOverAge(birth, cap, counted)) {
            throw new Refused(ReviewReason.OVER_AGE);
        }
        var validity = Periods.validity(counted, policy.limits().validityYears(), birth, cap);
        return new Span(from, validity.to());
    }
}
