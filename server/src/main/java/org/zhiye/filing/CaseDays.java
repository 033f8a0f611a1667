package org.zhiye.filing;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.policy.Policy;
import org.zhiye.policy.ReferenceData;

/** The deadlines of today, by the policy that a case began with. */
@Component
public class CaseDays {
    private final Day day;
    private final ReferenceData reference;

    CaseDays(Day day, ReferenceData reference) {
        this.day = day;
        this.reference = reference;
    }

    public Deadlines of(Filing filing) {
        return of(reference.policies().version(filing.policy()));
    }

    public Deadlines of(Policy policy) {
        var now = day.now();
        var today = day.today();
        return new Deadlines() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public LocalDate today() {
                return today;
            }

            @Override
            public LocalDate workingDays(int days) {
                return reference.workingDays().due(today, days);
            }

            @Override
            public int correctionDays() {
                return policy.limits().correctionDays();
            }

            @Override
            public boolean joint(String specialty) {
                return !specialty.isEmpty()
                        && reference.specialties().entry(specialty).needsJointReview();
            }
        };
    }
}
