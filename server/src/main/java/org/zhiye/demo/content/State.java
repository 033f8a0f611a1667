package org.zhiye.demo.content;

/** What has become of a practitioner of the demonstration. */
public enum State {
    /** An account, nothing else. */
    FRESH,
    /** Identity established and qualified: can file. */
    VERIFIED,
    /** Identity established and qualified; has an initial registration under way or behind: see the {@link Scene}. */
    FILING,
    /** Registered, with years to go. */
    REGISTERED,
    /** Registered; the validity ends within ninety days. */
    NEAR_EXPIRY,
    /** Registered as a provisional constructor. */
    PROVISIONAL,
    /** Qualified, and past the age up to which one can be registered. */
    OVER_AGE,
    /** Registered once; the validity is over. */
    LAPSED,
    /** On the examination authority's roster; no account yet. */
    ROSTER;

    boolean hasAccount() {
        return this != ROSTER;
    }

    boolean isQualified() {
        return this != FRESH && this != PROVISIONAL;
    }

    boolean isVerified() {
        return this != FRESH && this != ROSTER;
    }
}
