package org.zhiye.register;

import java.time.LocalDate;
import java.util.UUID;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;

/**
 * What an announcement of an initial registration enters: one specialty; the first of a person makes the registration.
 *
 * @param province code of the enterprise's province, such as 31
 * @param provinceCharacter its character in registration numbers, such as 沪
 * @param qualificationYear year of the earliest qualification
 * @param from the day of the announcement
 * @param to the last day of the validity
 * @param by the case
 */
public record Entry(
        PersonId person,
        HolderType holder,
        String name,
        EnterpriseId enterprise,
        String enterpriseName,
        String province,
        String provinceCharacter,
        int qualificationYear,
        String specialty,
        LocalDate from,
        LocalDate to,
        UUID by) {}
