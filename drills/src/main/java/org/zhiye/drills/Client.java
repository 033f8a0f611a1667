package org.zhiye.drills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhiye.bench.Person;
import org.zhiye.bench.Visitor;
import org.zhiye.drills.Entry.State;

/** Sends forms, keeps the ledger, and asks again with the same key where no answer came. */
final class Client {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int TRIES = 40;

    private final String address;
    private final Ledger ledger;
    private final Map<Integer, Sending> open = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    Client(String address, Ledger ledger) {
        this.address = address;
        this.ledger = ledger;
    }

    /**
     * A form with its key, as it goes over the wire each time.
     *
     * @param type of its contents
     */
    record Sending(Entry.Kind kind, Person person, String subject, UUID key, String path, String type, byte[] body) {
        static Sending form(Entry.Kind kind, Person person, String subject, UUID key, String path, String body) {
            return new Sending(kind, person, subject, key, path, FORM, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Sends it, once. */
    State send(Sending it) {
        asked.incrementAndGet();
        return settle(ledger.sent(it.kind(), it.person().account(), it.subject(), it.key()), it);
    }

    private State settle(Entry entry, Sending it) {
        try {
            var answer = new Visitor(address, it.person().session()).post(it.path(), it.type(), it.body());
            // 303: taken. 4xx: refused in words. 5xx says nothing about what was done
            var state = answer.status() == 303 ? State.ACKED : answer.status() < 500 ? State.REFUSED : State.AMBIGUOUS;
            if (state == State.ACKED && answer.location().contains("/login")) {
                state = State.REFUSED;
            }
            return known(ledger.answered(entry, state, answer.location()), it);
        } catch (IOException e) {
            return known(ledger.answered(entry, State.AMBIGUOUS, ""), it);
        }
    }

    private State known(Entry entry, Sending it) {
        if (entry.state() == State.AMBIGUOUS) {
            open.put(entry.n(), it);
        } else {
            open.remove(entry.n());
        }
        return entry.state();
    }

    /** How many forms still have no answer. */
    int unanswered() {
        return open.size();
    }

    /** Asks again for all that has no answer, with the same keys, until each has one. */
    int askAgain() throws IOException {
        int many = open.size();
        for (int i = 0; i < TRIES && !open.isEmpty(); i++) {
            for (Entry entry : ledger.read()) {
                var it = open.get(entry.n());
                if (it != null) {
                    settle(entry, it);
                }
            }
            if (!open.isEmpty()) {
                org.zhiye.bench.Product.pause(java.time.Duration.ofMillis(250));
            }
        }
        return many;
    }

    /** Something to send, made when its turn comes; it may need a page first. */
    interface Task {
        Sending make() throws IOException;
    }

    /**
     * Works off a queue with some threads. A thread whose request got no answer stops, as somebody does who waits for the page to come
     * back; what it could not even begin goes back into the queue.
     *
     * @return what is left
     */
    List<Task> work(List<Task> tasks, int threads) {
        var queue = new ConcurrentLinkedQueue<>(tasks);
        var left = new ConcurrentLinkedQueue<Task>();
        var running = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            running.add(Thread.ofPlatform().name("client-" + i).start(() -> {
                for (var task = queue.poll(); task != null; task = queue.poll()) {
                    try {
                        if (send(task.make()) == State.AMBIGUOUS) {
                            return;
                        }
                    } catch (IOException | IllegalStateException e) {
                        left.add(task);
                        return;
                    }
                }
            }));
        }
        for (Thread thread : running) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        left.addAll(queue);
        return List.copyOf(left);
    }
}
