package org.zhiye.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A carrier that does what a test says. */
final class FakeCarrier implements SmsProvider {
    final List<Sms> got = new ArrayList<>();
    final List<UUID> asked = new ArrayList<>();
    final List<Report> reports = new ArrayList<>();
    private final String name;
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private @Nullable Trouble always;
    boolean knows;
    boolean mute;

    FakeCarrier(String name) {
        this.name = name;
    }

    /** Refuses the next messages so, one after the other. */
    FakeCarrier refuses(Trouble... next) {
        troubles.addAll(List.of(next));
        return this;
    }

    FakeCarrier always(@Nullable Trouble trouble) {
        always = trouble;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String send(Sms message) {
        var trouble = always != null ? always : troubles.poll();
        if (trouble == Trouble.UNSURE) {
            // it has it; the answer was lost
            got.add(message);
        }
        if (trouble != null) {
            throw new NotSent(trouble, "FAKE_" + trouble);
        }
        got.add(message);
        return name + "-" + message.request();
    }

    @Override
    public Optional<String> taken(Sms message) {
        asked.add(message.request());
        if (mute) {
            throw new NotSent(Trouble.UNSURE, "TIME_OUT");
        }
        return knows && got.stream().anyMatch(it -> it.request().equals(message.request()))
                ? Optional.of(name + "-found")
                : Optional.empty();
    }

    @Override
    public boolean reports() {
        return true;
    }

    @Override
    public List<Report> reports(List<Waiting> waiting) {
        return reports;
    }
}
