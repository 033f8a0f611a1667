package org.zhiye.policy;

import java.util.Set;

/**
 * A reason for cancellation.
 *
 * @param ground the ground of the lapse table that it comes to
 * @param filedBy who may give it
 * @param enterpriseConfirms whether the employer is asked
 */
public record CancelReason(String code, String ground, Set<FiledBy> filedBy, boolean enterpriseConfirms, Words name)
        implements Coded {
    /** Who opens a cancellation. */
    public enum FiledBy {
        PERSON,
        ENTERPRISE,
        AUTHORITY
    }

    /** Persons' forms offer what a person may give. */
    @Override
    public boolean offered() {
        return filedBy.contains(FiledBy.PERSON);
    }
}
