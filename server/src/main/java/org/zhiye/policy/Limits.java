package org.zhiye.policy;

import java.util.List;

/**
 * The numbers of a policy that belong to no single step.
 *
 * @param validityYears how long a specialty is registered
 * @param usageWindowDays how long a copy of the certificate may be used, its first day included
 * @param renewalOpensDays from how many days before the end renewal can be filed
 * @param renewalInTimeDays until how many days before the end it is filed in time
 * @param renewalWarningDays on which days before the end the holder is warned
 * @param educationFreeYears years after the qualification without proof of continuing education
 * @param educationHoursFirst hours of continuing education per validity for the first specialty
 * @param educationHoursFurther hours for each further specialty
 * @param askOnceDays working days in which corrections are asked, once
 * @param correctionDays working days in which the person answers
 * @param objectionDays working days in which an objection is answered
 * @param extensionDays working days of the one extension
 * @param enterpriseReminderDays working days after which the employer is reminded
 * @param nudgeDays working days between two nudges of an overdue holder
 * @param falseMaterialBarYears years without a new application after false material
 * @param rescissionBarYears years without a new application after a rescission
 * @param reconsiderationDays days in which administrative reconsideration can be asked
 * @param courtMonths months in which a court can be asked
 */
public record Limits(
        int validityYears,
        int usageWindowDays,
        int renewalOpensDays,
        int renewalInTimeDays,
        List<Integer> renewalWarningDays,
        int educationFreeYears,
        int educationHoursFirst,
        int educationHoursFurther,
        int askOnceDays,
        int correctionDays,
        int objectionDays,
        int extensionDays,
        List<Integer> enterpriseReminderDays,
        int nudgeDays,
        int falseMaterialBarYears,
        int rescissionBarYears,
        int reconsiderationDays,
        int courtMonths) {
    public Limits {
        renewalWarningDays = List.copyOf(renewalWarningDays);
        enterpriseReminderDays = List.copyOf(enterpriseReminderDays);
        if (renewalInTimeDays >= renewalOpensDays) {
            throw new IllegalArgumentException("renewal must open before it is late");
        }
    }
}
