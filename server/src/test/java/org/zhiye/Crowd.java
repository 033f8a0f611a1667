package org.zhiye;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many doing the same at once. */
public final class Crowd {
    private static final int AT_ONCE = 24;

    private Crowd() {}

    /** Does the work so many times, two dozen at once, and gives all results. */
    public static <T> List<T> of(int times, Callable<T> work) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var results = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> work).toList());
            return results.stream()
                    .map(result -> {
                        try {
                            return result.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
