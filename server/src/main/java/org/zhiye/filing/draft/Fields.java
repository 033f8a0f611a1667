package org.zhiye.filing.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.rule.Rule;
import org.zhiye.person.PaperKind;
import org.zhiye.policy.BusinessRules;

/** Where on the form a rule's "no" is shown, if it is about something on it. */
public final class Fields {
    private Fields() {}

    public static Optional<String> of(Rule rule, BusinessRules rules) {
        return Optional.ofNullable(field(rule, rules));
    }

    private static @Nullable String field(Rule rule, BusinessRules rules) {
        return switch (rule) {
            // the registered employer is no field
            case EMPLOYER, NEW_EMPLOYER ->
                rules.employer() == BusinessRules.Employer.CHOSEN ? Draft.ENTERPRISE_TYPED : null;
            case QUALIFIED, NEW_SPECIALTY, RENEWABLE -> Draft.SPECIALTIES;
            case RENEWAL_OPEN -> rules.asks().contains(BusinessRules.Field.SPECIALTIES) ? Draft.SPECIALTIES : null;
            case EDUCATION, EDUCATION_AGAIN, EDUCATION_SCAN -> paper(PaperKind.CONTINUING_EDUCATION);
            case QUALIFICATION_SCAN -> paper(PaperKind.QUALIFICATION_CERTIFICATE);
            case CONTRACT_SCAN -> paper(PaperKind.CONTRACT);
            case DIPLOMA_SCAN -> paper(PaperKind.DIPLOMA);
            case FORMER_CONTRACT_ENDED -> paper(PaperKind.END_OF_FORMER_CONTRACT);
            case LOSS_STATED -> paper(PaperKind.LOSS_STATEMENT);
            case NEW_ID_SCANS -> paper(PaperKind.NEW_ID_FRONT);
            case CHANGE_PROVED -> paper(PaperKind.PROOF_OF_CHANGE);
            case VERIFIED,
                    LEVEL,
                    PROFILE,
                    ATTACHMENTS,
                    OPEN_TO_HOLDER,
                    NEVER_REGISTERED,
                    REGISTERED,
                    WAS_REGISTERED,
                    ENDED,
                    ONE_AT_A_TIME,
                    HOLD,
                    RESET,
                    BAR,
                    AGE,
                    CONTRACT,
                    EMPLOYER_GONE,
                    RENEWED_IN_TIME,
                    JOINT,
                    SOCIAL_INSURANCE,
                    OTHER_REGISTRATION -> null;
        };
    }

    /** The place of a piece of evidence. */
    static String paper(PaperKind kind) {
        return "paper-" + kind.slug();
    }
}
