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
    ONE_AT_A_TIME("第十五条第二项", "/progress"),
    AGE("第十五条第十项", ""),
    EMPLOYER("第十五条第九项", ""),
    CONTRACT("第十一条", ""),
    QUALIFIED("第七条", ""),
    EDUCATION("第十五条第三项", ""),
    /** specialties that another ministry reviews */
    JOINT("第八条", ""),
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

    String key() {
        return "rule." + name().toLowerCase(Locale.ROOT);
    }
}
