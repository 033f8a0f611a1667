package org.zhiye.policy;

import java.util.Set;

/**
 * A time limit or other number that a law, order or notice sets.
 *
 * @param code T01 …
 * @param businesses for which businesses; empty: for all
 * @param source where it stands; 待核: not confirmed
 */
public record TimeLimit(String code, Set<Business> businesses, int amount, Unit unit, Words name, String source)
        implements Coded {
    /** What the amount counts. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        YEARS,
        HOURS
    }

    boolean appliesTo(Business business) {
        return businesses.isEmpty() || businesses.contains(business);
    }
}
