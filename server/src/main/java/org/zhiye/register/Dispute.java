package org.zhiye.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.PersonId;

/**
 * 不是我的: somebody says that an imported record is not theirs, and an office looks into it.
 *
 * @param office a province's code, or the ministry's
 * @param statement what the person says; may be empty
 * @param rulings what was proposed and decided, oldest first
 */
public record Dispute(
        DisputeId id,
        UUID past,
        PersonId person,
        String office,
        String statement,
        Instant openedAt,
        LocalDate due,
        List<Ruling> rulings) {
    public Dispute {
        rulings = List.copyOf(rulings);
    }

    /** What an officer says of it. */
    public enum Kind {
        /** the record is to bear another document, if a second officer agrees */
        PROPOSED,
        /** the second officer does not agree */
        RETURNED,
        /** not the person's; the record stays as it is and is given to nobody */
        UNLINKED,
        /** not the person's; the record bears another document from now on */
        CORRECTED,
        /** the record is the person's */
        REJECTED;

        public boolean ends() {
            return switch (this) {
                case UNLINKED, CORRECTED, REJECTED -> true;
                case PROPOSED, RETURNED -> false;
            };
        }
    }

    /**
     * One step.
     *
     * @param document the right one; absent but for a proposal
     * @param human the person behind the officer's account
     */
    public record Ruling(
            Kind kind, String reason, @Nullable IdDocument document, AccountId officer, UUID human, Instant at) {}

    Dispute with(List<Ruling> steps) {
        return new Dispute(id, past, person, office, statement, openedAt, due, steps);
    }

    /** How it ended; empty while it is open. */
    public Optional<Ruling> end() {
        return rulings.stream().filter(it -> it.kind().ends()).findFirst();
    }

    /** The correction that waits for a second officer. */
    public Optional<Ruling> proposal() {
        return rulings.isEmpty() || rulings.getLast().kind() != Kind.PROPOSED
                ? Optional.empty()
                : Optional.of(rulings.getLast());
    }

    @Override
    public String toString() {
        return "Dispute " + id;
    }
}
