package org.zhiye.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;

/**
 * A slip for a province's verification counter, and how it ended.
 *
 * @param lastDay the last day on which it can be used
 * @param reason why it failed
 */
public record Slip(
        SlipId id,
        SlipNumber number,
        PersonId person,
        String province,
        State state,
        LocalDate lastDay,
        Instant takenAt,
        @Nullable Instant decidedAt,
        @Nullable AccountId officer,
        @Nullable FailReason reason) {
    /** How far a slip got. */
    public enum State {
        OPEN,
        WITHDRAWN,
        PASSED,
        FAILED
    }

    /** Whether it can be used at the counter on that day. */
    public boolean usable(LocalDate today) {
        return state == State.OPEN && !today.isAfter(lastDay);
    }
}
