package org.zhiye.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients on platform threads, each on its own connection, that do a list of requests as fast as they are answered. */
final class Load {
    private Load() {}

    /** One request of the list. */
    interface Request {
        Wire.Answer send(Wire wire, int n) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param statuses how often each HTTP status was answered
     * @param millis of each request, sorted
     */
    record Result(double seconds, Map<Integer, Integer> statuses, double[] millis) {
        double perSecond() {
            return millis.length / seconds;
        }

        double percentile(double share) {
            return millis.length == 0 ? 0 : millis[(int) Math.min(millis.length - 1, millis.length * share)];
        }

        int not(int status) {
            return statuses.entrySet().stream()
                    .filter(it -> it.getKey() != status)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** Sends requests 0 to {@code many} − 1, each once. */
    static Result run(int port, int clients, int many, Request request) throws IOException {
        var next = new AtomicInteger();
        var millis = new double[many];
        var statuses = new int[many];
        var failures = java.util.Collections.synchronizedList(new ArrayList<Exception>());
        var go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            threads.add(Thread.ofPlatform().name("client-" + client).start(() -> {
                try (var wire = new Wire(port)) {
                    go.await();
                    for (int n = next.getAndIncrement(); n < many; n = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        statuses[n] = request.send(wire, n).status();
                        millis[n] = (System.nanoTime() - start) / 1e6;
                    }
                } catch (IOException | InterruptedException e) {
                    failures.add(e);
                }
            }));
        }
        long start = System.nanoTime();
        go.countDown();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!failures.isEmpty()) {
            throw new IOException("a client failed", failures.getFirst());
        }
        var counted = new TreeMap<Integer, Integer>();
        Arrays.stream(statuses).forEach(status -> counted.merge(status, 1, Integer::sum));
        Arrays.sort(millis);
        return new Result(seconds, counted, millis);
    }
}
