package org.zhiye.policy.edition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Tables;

/** A proposal that was read and checked, with everything as it is and as it would be. */
public final class Checked {
    private final Proposal proposal;
    private final ReferenceData before;
    private final ReferenceData after;
    private final @Nullable LocalDate effectiveFrom;
    private final long newest;

    Checked(Proposal proposal, Tables before, Tables after, @Nullable LocalDate effectiveFrom, long newest) {
        this.proposal = proposal;
        this.before = new ReferenceData(before);
        this.after = new ReferenceData(after);
        this.effectiveFrom = effectiveFrom;
        this.newest = newest;
    }

    public Proposal proposal() {
        return proposal;
    }

    /** Everything as it is published. */
    public ReferenceData before() {
        return before;
    }

    /** Everything as it would be. */
    public ReferenceData after() {
        return after;
    }

    @Nullable
    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** The number of the newest edition that it was checked against. */
    long newest() {
        return newest;
    }
}
