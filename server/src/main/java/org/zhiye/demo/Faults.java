package org.zhiye.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhiye.shared.Deed;

/**
 * Ends the process where a fault drill wants it to end, as a power cut would: no shutdown hook, no rollback, no farewell to the
 * database. There only if {@code zhiye.demo.faults} names the file in which the drill puts its wish:
 * {@code before-commit filing.submitted 3} is the third such deed from now on, all done but the commit; {@code after-commit} is the
 * first moment after it, before anything else is told.
 */
@Component
@Profile("demo")
@ConditionalOnProperty("zhiye.demo.faults")
class Faults {
    /** What a killed process leaves as its exit code. */
    private static final int KILLED = 137;

    private final Path order;
    private String asked = "";
    private int seen;

    Faults(@Value("${zhiye.demo.faults}") Path order) {
        this.order = order;
    }

    /** A moment, a deed, and which of them. */
    private record Point(String moment, String deed, int which) {
        static Point of(String text) {
            var words = text.split(" ", -1);
            return new Point(words[0], words[1], Integer.parseInt(words[2]));
        }
    }

    /** After all other listeners of the deed's transaction. */
    @Order(2000)
    @EventListener
    void happened(Deed deed) {
        var text = asked();
        if (text.isEmpty()) {
            return;
        }
        var point = Point.of(text);
        if (point.deed().equals(deed.deed()) && isIt(text, point.which())) {
            TransactionSynchronizationManager.registerSynchronization(new End(point.moment()));
        }
    }

    private String asked() {
        try {
            return Files.exists(order) ? Files.readString(order).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized boolean isIt(String text, int which) {
        if (!text.equals(asked)) {
            asked = text;
            seen = 0;
        }
        return ++seen == which;
    }

    /** The end, at its moment of the transaction. */
    private record End(String moment) implements TransactionSynchronization, Ordered {
        @Override
        public int getOrder() {
            // before a commit the last, after it the first
            return moment.equals("before-commit") ? LOWEST_PRECEDENCE : HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            end("before-commit");
        }

        @Override
        public void afterCommit() {
            end("after-commit");
        }

        private void end(String now) {
            if (moment.equals(now)) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }
}
