package org.zhiye.filing;

import java.util.Locale;

/**
 * The rules of eligibility: the same ones serve the person beforehand, the submission, and the reviewer. The articles are those of
 * 注册建造师管理规定 (建设部令第153号) unless another source is named.
 */
public enum Rule {
    /** 网络注册实名要求 (建办市[2018] 系统公告) */
    VERIFIED("系统公告", "/me/verification"),
    PROFILE("系统公告", "/me/profile"),
    ATTACHMENTS("第十一条", "/me/attachments"),
    OPEN_TO_HOLDER("政策", ""),
    NEVER_REGISTERED("第七条", "/filings"),
    /** a valid registration of this kind */
    REGISTERED("第十条", "/filings"),
    WAS_REGISTERED("第十八条", "/filings"),
    /** the registration was cancelled, has lapsed or has run out */
    ENDED("第十八条", "/filings"),
    ONE_AT_A_TIME("第十五条第二项", "/progress"),
    /** a supervising authority's hold */
    HOLD("监管要求", ""),
    /** the days after a reset of the password or a change of the mobile number */
    RESET("账号安全", ""),
    BAR("第十五条、第三十三条、第三十四条", ""),
    AGE("第十五条第十项", ""),
    EMPLOYER("第十五条第九项", ""),
    /** bankrupt, or its licence or qualification revoked */
    EMPLOYER_GONE("第十六条", ""),
    /** another one than at present */
    NEW_EMPLOYER("第十三条", ""),
    CONTRACT("第十一条", ""),
    QUALIFIED("第七条", ""),
    /** not registered yet */
    NEW_SPECIALTY("第十四条", ""),
    /** registered at present */
    RENEWABLE("第十二条", ""),
    RENEWAL_OPEN("第十二条", ""),
    /** 行政许可法 art. 50 */
    RENEWED_IN_TIME("行政许可法第五十条", ""),
    EDUCATION("第十五条第三项", ""),
    /** after a registration that has ended, whatever the age of the qualification */
    EDUCATION_AGAIN("第十八条", ""),
    /** specialties that another ministry reviews */
    JOINT("第八条", ""),
    QUALIFICATION_SCAN("第十一条", ""),
    EDUCATION_SCAN("第十二条", ""),
    CONTRACT_SCAN("第十一条", ""),
    DIPLOMA_SCAN("第十一条", ""),
    FORMER_CONTRACT_ENDED("第十三条", ""),
    LOSS_STATED("第二十条", ""),
    NEW_ID_SCANS("系统公告", ""),
    CHANGE_PROVED("系统公告", ""),
    SOCIAL_INSURANCE("第十五条第二项", ""),
    OTHER_REGISTRATION("第十五条第二项", "");

    private final String article;
    private final String mend;

    Rule(String article, String mend) {
        this.article = article;
        this.mend = mend;
    }

    public String article() {
        return article;
    }

    /** The page where the person can mend it; empty if there is none. */
    public String mend() {
        return mend;
    }

    /** Whether no preparation of the person can change the answer now: it is said in the menu in a few words, {@link #brief()}. */
    boolean outOfReach() {
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
    String brief() {
        return key() + ".brief";
    }
}
