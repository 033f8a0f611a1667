package org.zhiye.policy;

import java.util.Optional;
import java.util.stream.Stream;

/** Tries a policy on cases that there are: who would have been decided differently? */
public interface Rehearsal {
    /**
     * A case under both policies.
     *
     * @param number its case number
     * @param open whether it is under way
     * @param difference what the candidate says otherwise; absent: nothing
     */
    record Result(String number, Business business, HolderType holder, boolean open, Optional<Words> difference) {}

    /**
     * Open cases first, then those that were closed last; the candidate against the version that each case has. In constant memory; the
     * caller closes the stream.
     *
     * @param most how many cases at most
     */
    Stream<Result> of(Policy candidate, int most);
}
