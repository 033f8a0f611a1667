package org.zhiye.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;

/**
 * A slip for a province's verification counter, and how it ended.
 *
 * @param lastDay the last day on which it can be used
 * @param reason why it failed
 * @param photo the officer's own photo of the person; absent: none was taken
 * @param proposal absent: no first officer has passed it
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
        @Nullable FailReason reason,
        @Nullable DocumentId photo,
        @Nullable Proposal proposal) {
    /**
     * The first officer's word, where a second one confirms.
     *
     * @param human the person behind the officer's account
     * @param seen fingerprint of all that the officer saw
     */
    public record Proposal(AccountId officer, UUID human, Instant at, String seen) {}

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
