package org.zhiye.account.signup;

import java.time.LocalDate;
import java.util.Map;
import org.zhiye.policy.LegalText;
import org.zhiye.policy.TextKind;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Sex;

/**
 * Somebody who signs up, with all fields in order.
 *
 * @param consents the texts agreed to, as they were shown
 */
record Applicant(
        IdDocument document,
        String name,
        LocalDate birthDate,
        Sex sex,
        MobileNumber mobile,
        String code,
        String password,
        Language language,
        Map<TextKind, LegalText> consents) {
    @Override
    public String toString() {
        return "Applicant";
    }
}
