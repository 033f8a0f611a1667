package org.zhiye.policy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    /** As a policy's JSON names them. */
    static final Set<String> NAMES = Arrays.stream(Limits.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    public Limits {
        renewalWarningDays = List.copyOf(renewalWarningDays);
        enterpriseReminderDays = List.copyOf(enterpriseReminderDays);
        if (renewalInTimeDays >= renewalOpensDays) {
            throw new Unfit("", 0, "/limits/renewalInTimeDays", "unfit.renewal_opens");
        }
    }

    /** All of them by their names, in order; lists with commas between. */
    public Map<String, String> entries() {
        var all = new LinkedHashMap<String, String>();
        for (var component : Limits.class.getRecordComponents()) {
            all.put(component.getName(), text(component));
        }
        return all;
    }

    private String text(RecordComponent component) {
        try {
            return component.getAccessor().invoke(this) instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    : String.valueOf(component.getAccessor().invoke(this));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
