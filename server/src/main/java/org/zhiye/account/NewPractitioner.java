package org.zhiye.account;

import java.time.LocalDate;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Sex;

/** A practitioner who signs up; birth date and sex are the document's where it carries them. */
public record NewPractitioner(
        String name,
        IdDocument document,
        MobileNumber mobile,
        LocalDate birthDate,
        Sex sex,
        PasswordHash password,
        Language language) {}
