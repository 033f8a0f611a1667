package org.zhiye.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of one registration today, each row of it proved by its seal: what a certificate says, and what one is verified
 * against.
 *
 * @param since since when the registration is in its present state
 * @param asOf the day from which all of it holds: the newest of the announcements behind it
 * @param likeness absent for those who came without a case
 */
public record Extract(
        Registration registration,
        LocalDate since,
        LocalDate asOf,
        @Nullable Likeness likeness) {}
