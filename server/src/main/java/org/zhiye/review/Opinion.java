package org.zhiye.review;

import org.jspecify.annotations.Nullable;

/**
 * One verdict of a decision.
 *
 * @param specialty the line it speaks of; empty: the whole case
 * @param ground code of the table of grounds; absent where none is needed
 * @param note the reasons in the decider's own words; empty: none
 */
public record Opinion(
        String specialty, Verdict verdict, @Nullable String ground, String note) {
    static Opinion of(Verdict verdict) {
        return new Opinion("", verdict, null, "");
    }
}
