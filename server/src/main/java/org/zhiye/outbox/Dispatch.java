package org.zhiye.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiye.outbox.Outcome.Delivery;
import org.zhiye.shared.MobileNumber;

/** One try of one message by one carrier, and what follows from how it ends. No transaction is open meanwhile. */
@Component
class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LIMIT_PAUSE = Duration.ofMinutes(2);
    // what was taken without an answer shows in the carrier's records after a moment
    private static final Duration UNSURE_PAUSE = Duration.ofSeconds(5);
    private static final int LAST_DOUBLING = 12;
    private static final double SPREAD = 0.4;

    private final Packing packing;
    private final Carriers carriers;
    private final Writing writing;
    private final MailAddresses addresses;
    private final CarrierTroubles troubles;
    private final OutboxSettings settings;

    Dispatch(
            Packing packing,
            Carriers carriers,
            Writing writing,
            MailAddresses addresses,
            CarrierTroubles troubles,
            OutboxSettings settings) {
        this.packing = packing;
        this.carriers = carriers;
        this.writing = writing;
        this.addresses = addresses;
        this.troubles = troubles;
        this.settings = settings;
    }

    Outcome attempt(Queue.Claimed row) {
        try {
            var message = packing.open(row);
            return message.kind() == Outgoing.Kind.EMAIL ? mail(row, message) : sms(row, message);
        } catch (RuntimeException e) {
            // the cause may hold what it was given, so only its kind is logged
            LOG.error(
                    "{} was not sent, try {}: {}",
                    row,
                    row.tries(),
                    e.getClass().getName());
            return new Outcome.Defect(row.id());
        }
    }

    private Outcome sms(Queue.Claimed row, Outgoing message) {
        var written = writing.sms(message);
        if (written.isEmpty()) {
            return new Outcome.Ended(row.id(), null);
        }
        var sms = written.get();
        // a lost answer is asked for where the question went, also if that one rests
        int turn = row.asked() ? carriers.same(row.carrier()) : carriers.turn(row.carrier());
        var carrier = carriers.at(turn);
        var ending = ending(row);
        if (ending != null) {
            return failed(row, carrier.name(), ending, sms.to().value());
        }
        try {
            var known = row.asked() ? known(carrier, sms) : Optional.<String>empty();
            var id = known.isPresent() ? known.get() : carrier.send(sms);
            carriers.worked(carrier);
            var state = carrier.reports() ? Delivery.State.ACCEPTED : Delivery.State.UNREPORTED;
            return ended(row, carrier.name(), id, state, "OK", sms.to().value());
        } catch (NotSent e) {
            carriers.failed(carrier, e.trouble());
            told(row, carrier.name(), e);
            return after(row, turn, e, sms.to());
        }
    }

    /** A try began and no answer is known: what the carrier says of it. If it can't be asked, the next one is. */
    private static Optional<String> known(SmsProvider carrier, Sms sms) {
        try {
            return carrier.taken(sms);
        } catch (NotSent e) {
            throw new NotSent(e.trouble() == Trouble.UNSURE ? Trouble.DOWN : e.trouble(), e.reason());
        }
    }

    private Outcome after(Queue.Claimed row, int turn, NotSent e, MobileNumber to) {
        boolean last = carriers.last(turn);
        var next = new Outcome.Again(row.id(), Duration.ZERO, turn + 1, false);
        return switch (e.trouble()) {
            case NUMBER -> failed(row, carriers.at(turn).name(), e.reason(), to.value());
            case CONTENT -> last ? failed(row, carriers.at(turn).name(), e.reason(), to.value()) : next;
            case LATER -> new Outcome.Again(row.id(), pause(row.tries()), turn, false);
            case UNSURE -> new Outcome.Again(row.id(), UNSURE_PAUSE, turn, true);
            case DOWN, CONFIGURATION -> last ? new Outcome.Again(row.id(), pause(row.tries()), 0, false) : next;
            case LIMIT -> last ? new Outcome.Again(row.id(), longer(pause(row.tries())), 0, false) : next;
        };
    }

    private Outcome mail(Queue.Claimed row, Outgoing message) {
        var mail = writing.mail(message);
        var carrier = carriers.mail();
        if (mail.isEmpty() || carrier.isEmpty()) {
            return new Outcome.Ended(row.id(), null);
        }
        var to = mail.get().to();
        var name = carrier.get().name();
        var ending = ending(row);
        if (ending != null) {
            return failed(row, name, ending, to);
        }
        try {
            carrier.get().send(mail.get());
            return ended(row, name, "", Delivery.State.UNREPORTED, "OK", to);
        } catch (NotSent e) {
            told(row, name, e);
            if (e.trouble() == Trouble.NUMBER || e.trouble() == Trouble.CONTENT) {
                if (message.account() != null && e.trouble() == Trouble.NUMBER) {
                    addresses.refused(message.account(), e.reason());
                }
                return failed(row, name, e.reason(), to);
            }
            return new Outcome.Again(row.id(), pause(row.tries()), 0, false);
        }
    }

    private @Nullable String ending(Queue.Claimed row) {
        if (row.late()) {
            return "LATE";
        }
        return row.tries() > settings.tries() ? "TRIES" : null;
    }

    private void told(Queue.Claimed row, String carrier, NotSent e) {
        LOG.warn("{} was not sent by {}, try {}: {}", row, carrier, row.tries(), e.getMessage());
        troubles.add(carrier, e);
    }

    private static Outcome failed(Queue.Claimed row, String carrier, String reason, String to) {
        LOG.warn("{} is given up after {} tries: {}", row, row.tries(), reason);
        return ended(row, carrier, "", Delivery.State.FAILED, reason, to);
    }

    private static Outcome ended(
            Queue.Claimed row, String carrier, String carrierId, Delivery.State state, String reason, String to) {
        return new Outcome.Ended(
                row.id(), new Delivery(row.kind(), row.template(), carrier, carrierId, state, reason, row.tries(), to));
    }

    private static Duration longer(Duration pause) {
        return pause.compareTo(LIMIT_PAUSE) < 0 ? LIMIT_PAUSE : pause;
    }

    /** Twice as long each time, up to an hour; spread, so that what failed together does not come back together. */
    static Duration pause(int tries) {
        var doubled = Duration.ofSeconds(1L << Math.min(Math.max(tries - 1, 0), LAST_DOUBLING));
        var longest = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        double share = 1 - SPREAD / 2 + ThreadLocalRandom.current().nextDouble() * SPREAD;
        return Duration.ofMillis(Math.round(longest.toMillis() * share));
    }
}
