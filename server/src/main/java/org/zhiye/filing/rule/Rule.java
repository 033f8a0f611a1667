package org.zhiye.filing.rule;

import java.util.Locale;

/**
 * The rules of eligibility: the same ones serve the person beforehand, the submission, and the reviewer. What each rests on is data, by
 * profession ({@code citations.csv}, {@link org.zhiye.policy.ReferenceData#citation}).
 */
public enum Rule {
    /** 网络注册实名要求 (建办市[2018] 系统公告) */
    VERIFIED("/me/verification"),
    /** the identity is established, but not as well as the business wants */
    LEVEL("/me/verification"),
    PROFILE("/me/profile"),
    ATTACHMENTS("/me/attachments"),
    OPEN_TO_HOLDER,
    NEVER_REGISTERED("/filings"),
    /** a valid registration of this kind */
    REGISTERED("/filings"),
    WAS_REGISTERED("/filings"),
    /** the registration was cancelled, has lapsed or has run out */
    ENDED("/filings"),
    ONE_AT_A_TIME("/progress"),
    /** a supervising authority's hold */
    HOLD,
    /** the days after a reset of the password or a change of the mobile number */
    RESET,
    BAR,
    AGE,
    EMPLOYER,
    /** bankrupt, or its licence or qualification revoked */
    EMPLOYER_GONE,
    /** another one than at present */
    NEW_EMPLOYER,
    CONTRACT,
    QUALIFIED,
    /** not registered yet */
    NEW_SPECIALTY,
    /** registered at present */
    RENEWABLE,
    RENEWAL_OPEN,
    /** 行政许可法 art. 50 */
    RENEWED_IN_TIME,
    EDUCATION,
    /** after a registration that has ended, whatever the age of the qualification */
    EDUCATION_AGAIN,
    /** specialties that another ministry reviews */
    JOINT,
    QUALIFICATION_SCAN,
    EDUCATION_SCAN,
    CONTRACT_SCAN,
    DIPLOMA_SCAN,
    FORMER_CONTRACT_ENDED,
    LOSS_STATED,
    NEW_ID_SCANS,
    CHANGE_PROVED,
    SOCIAL_INSURANCE,
    OTHER_REGISTRATION;

    private final String mend;

    Rule() {
        this("");
    }

    Rule(String mend) {
        this.mend = mend;
    }

    /** The page where the person can mend it; empty if there is none. */
    public String mend() {
        return mend;
    }

    /** Whether no preparation of the person can change the answer now: it is said in the menu in a few words, {@link #brief()}. */
    public boolean outOfReach() {
        return switch (this) {
            case NEVER_REGISTERED,
                    REGISTERED,
                    WAS_REGISTERED,
                    ENDED,
                    ONE_AT_A_TIME,
                    HOLD,
                    RESET,
                    BAR,
                    AGE,
                    RENEWAL_OPEN -> true;
            default -> false;
        };
    }

    String key() {
        return "rule." + name().toLowerCase(Locale.ROOT);
    }

    /** The message that says in a few words why not. */
    public String brief() {
        return key() + ".brief";
    }
}
