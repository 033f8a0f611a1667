package org.zhiye.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 企业确认函: how an employer without account can confirm.
 *
 * @param waiting whether the employer is still asked
 * @param agents whether somebody acts for the employer already
 * @param code the activation code; empty: the letter was not made yet
 * @param address where the employer types it
 */
public record EmployerLetterPage(
        String id,
        String number,
        String enterprise,
        @Nullable LocalDate due,
        boolean waiting,
        boolean agents,
        String code,
        int days,
        String address,
        String deed) {
    @Override
    public String toString() {
        return "EmployerLetterPage of " + number;
    }
}
