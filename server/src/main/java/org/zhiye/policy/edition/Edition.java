package org.zhiye.policy.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.AccountId;

/**
 * Something that was prepared for publication, and what became of it.
 *
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 * @param effectiveFrom the first day of a policy or text
 * @param ended who published or discarded it, and when
 * @param no the order in which editions were published
 */
public record Edition(
        EditionId id,
        Proposal proposal,
        String sha256,
        @Nullable LocalDate effectiveFrom,
        State state,
        By prepared,
        @Nullable By ended,
        @Nullable Long no) {
    /** Its life. */
    public enum State {
        PREPARED,
        PUBLISHED,
        DISCARDED
    }

    /** Who, by which account, and when. */
    public record By(AccountId account, UUID human, Instant at) {}

    public Proposal.Kind kind() {
        return proposal.kind();
    }

    public String name() {
        return proposal.name();
    }
}
