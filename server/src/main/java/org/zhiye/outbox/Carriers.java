package org.zhiye.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who carries what, in the order in which they are asked. One that was down three times in a row is passed by for half a minute, so that
 * not each message waits for it; that is kept per node and is only a matter of speed.
 */
public final class Carriers {
    private static final int ENOUGH = 3;
    private static final Duration REST = Duration.ofSeconds(30);

    private final List<SmsProvider> sms;
    private final @Nullable MailProvider mail;
    private final Map<String, Health> health = new ConcurrentHashMap<>();

    public Carriers(List<SmsProvider> sms, @Nullable MailProvider mail) {
        this.sms = List.copyOf(sms);
        this.mail = mail;
    }

    private record Health(int failures, long since) {
        boolean rests() {
            return failures >= ENOUGH && System.nanoTime() - since < REST.toNanos();
        }
    }

    public List<SmsProvider> all() {
        return sms;
    }

    public Optional<MailProvider> mail() {
        return Optional.ofNullable(mail);
    }

    /** Which one to ask, when so many have been passed by in this round; the last one is asked in any case. */
    int turn(int passed) {
        int turn = same(passed);
        while (turn < sms.size() - 1 && health(turn).rests()) {
            turn++;
        }
        return turn;
    }

    /** The one of so many passed by, whatever its health. */
    int same(int passed) {
        return Math.min(passed, sms.size() - 1);
    }

    SmsProvider at(int turn) {
        return sms.get(turn);
    }

    boolean last(int turn) {
        return turn >= sms.size() - 1;
    }

    void worked(SmsProvider it) {
        health.remove(it.name());
    }

    void failed(SmsProvider it, Trouble trouble) {
        if (trouble == Trouble.DOWN || trouble == Trouble.UNSURE) {
            health.merge(
                    it.name(),
                    new Health(1, System.nanoTime()),
                    (old, fresh) -> new Health(old.failures() + 1, fresh.since()));
        }
    }

    private Health health(int turn) {
        return health.getOrDefault(sms.get(turn).name(), new Health(0, 0));
    }
}
