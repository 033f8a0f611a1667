package org.zhiye.ground;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The pool for work that takes more than 2 ms of processor: password hashes, pictures, PDF, imports. A few platform threads and a
 * bounded queue: on virtual threads such work would starve everybody else. Who waits too long is told {@link Busy}.
 */
@Component
public final class Kernels implements AutoCloseable {
    private static final int WAITING = 50;
    private final ThreadPoolExecutor pool;
    private final Duration wait;

    /** @param wait how long work may wait for its turn before the caller is told to come again */
    public Kernels(@Value("${zhiye.kernels.wait:2s}") Duration wait) {
        this.wait = wait;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        pool = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING, true),
                Thread.ofPlatform().name("kernel-", 0).daemon().factory());
        pool.allowCoreThreadTimeOut(true);
    }

    /** Runs the work on the pool and waits for its result; what it throws comes through as it is. */
    public <T> T run(Callable<T> work) {
        var begun = new CountDownLatch(1);
        var task = new FutureTask<T>(() -> {
            begun.countDown();
            return work.call();
        });
        try {
            pool.execute(task);
            if (!begun.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                pool.remove(task);
                if (task.cancel(false)) {
                    throw new Busy();
                }
            }
            return task.get();
        } catch (RejectedExecutionException e) {
            throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            task.cancel(true);
            throw new Busy();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        var cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
