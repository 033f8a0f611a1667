package org.zhiye.outbox;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a try ended. */
sealed interface Outcome {
    UUID id();

    /**
     * It needs no further try.
     *
     * @param delivery what is kept of it; absent: nobody was to get it
     */
    record Ended(UUID id, @Nullable Delivery delivery) implements Outcome {}

    /**
     * It is tried again.
     *
     * @param carrier how many carriers the round has passed by then
     * @param asked whether this try may have been taken although no answer came
     */
    record Again(UUID id, Duration after, int carrier, boolean asked) implements Outcome {}

    /** It stays leased and is tried when the lease is over. */
    record Defect(UUID id) implements Outcome {}

    /**
     * What is kept of a message.
     *
     * @param to the number or address; kept sealed, and only while a report is awaited
     */
    record Delivery(
            Outgoing.Kind kind,
            String template,
            String carrier,
            String carrierId,
            State state,
            String reason,
            int tries,
            String to) {
        enum State {
            ACCEPTED,
            FAILED,
            /** taken by who tells no more of it */
            UNREPORTED
        }

        @Override
        public String toString() {
            return template + " " + state + " " + reason;
        }
    }
}
