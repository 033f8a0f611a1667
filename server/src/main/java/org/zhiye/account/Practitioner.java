package org.zhiye.account;

import java.time.LocalDate;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Sex;

/**
 * A practitioner as the account knows the person.
 *
 * @param verified whether the person's identity was proved, at a desk or otherwise
 */
public record Practitioner(
        PersonId id,
        String name,
        IdDocument document,
        MobileNumber mobile,
        LocalDate birthDate,
        Sex sex,
        boolean verified,
        Language language) {}
