package org.zhiye.outbox;

import java.util.List;
import java.util.Optional;

/** Whoever carries SMS to telephones. */
public interface SmsProvider {
    /** As statistics and the log name it. */
    String name();

    /**
     * Hands a message over; returns when the carrier has it.
     *
     * @return how the carrier names it; empty: it does not
     * @throws NotSent if the carrier does not take it
     */
    String send(Sms message);

    /**
     * Asked before a second try, if no answer came to the first: how the carrier names the message, if it has it.
     *
     * @throws NotSent if that can't be found out
     */
    default Optional<String> taken(Sms message) {
        return Optional.empty();
    }

    /** Whether it tells later what became of a message. */
    default boolean reports() {
        return false;
    }

    /**
     * What became of messages; not each that was asked for is answered.
     *
     * @throws NotSent if the carrier can't be asked
     */
    default List<Report> reports(List<Waiting> waiting) {
        return List.of();
    }
}
