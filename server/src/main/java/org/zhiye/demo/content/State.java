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
    /** Registered for one specialty, and qualified for another. */
    MAY_ADD,
    /** Registered; the validity ends within ninety days. */
    NEAR_EXPIRY,
    /** Registered as a provisional constructor. */
    PROVISIONAL,
    /** Registered as a provisional constructor; the validity ends within ninety days. */
    PROVISIONAL_NEAR_EXPIRY,
    /** Qualified, and past the age up to which one can be registered. */
    OVER_AGE,
    /** Registered once; the validity is over. */
    LAPSED,
    /** Registered once, and cancelled. */
    CANCELLED,
    /** On the examination authority's roster; no account yet. */
    ROSTER;

    boolean hasAccount() {
        return this != ROSTER;
    }

    boolean isQualified() {
        return this != FRESH && !isProvisional();
    }

    boolean isProvisional() {
        return this == PROVISIONAL || this == PROVISIONAL_NEAR_EXPIRY;
    }

    boolean isVerified() {
        return this != FRESH && this != ROSTER;
    }
}
