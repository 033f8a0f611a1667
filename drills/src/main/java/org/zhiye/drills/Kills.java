package org.zhiye.drills;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.zhiye.bench.Product;

/** Ways to end a product, and to bring it back. */
final class Kills {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Kills() {}

    /** What the clients do while the product ends; it gives back what they could not do. */
    interface Work {
        List<Client.Task> work() throws IOException;
    }

    /** The product ends itself at a named point of a deed. */
    static List<Client.Task> at(Scene scene, String point, Row row, Work work) throws IOException {
        scene.endAt(point);
        var left = work.work();
        if (!scene.product().awaitEnd(PATIENCE)) {
            throw new IllegalStateException("the point was not reached: " + point);
        }
        scene.endNowhere();
        back(scene, row);
        return left;
    }

    /** From outside, after a while, wherever it is then. */
    static List<Client.Task> after(Scene scene, Duration time, Row row, Work work) throws IOException {
        var killer = Thread.ofPlatform().name("killer").start(() -> {
            Product.pause(time);
            scene.product().kill();
        });
        var left = work.work();
        join(killer);
        back(scene, row);
        return left;
    }

    /** From outside, the moment a file begins to be written: the so-many-th from now on. */
    static List<Client.Task> whileWriting(Scene scene, int which, Row row, Work work) throws IOException {
        var folders = new Stored(scene.product().data()).folders();
        try (var watch = folders.getFirst().getFileSystem().newWatchService()) {
            for (Path folder : folders) {
                folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            }
            var killer = Thread.ofPlatform().name("killer").start(() -> {
                try {
                    int seen = 0;
                    while (seen < which) {
                        var key = watch.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                        if (key == null) {
                            return;
                        }
                        seen += (int) key.pollEvents().stream()
                                .filter(event -> String.valueOf(event.context()).endsWith(".part"))
                                .count();
                        key.reset();
                    }
                    scene.product().kill();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            var left = work.work();
            join(killer);
            if (scene.product().alive()) {
                throw new IllegalStateException("no file was written");
            }
            back(scene, row);
            return left;
        }
    }

    private static void join(Thread killer) {
        try {
            killer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void back(Scene scene, Row row) throws IOException {
        row.killed(scene.product().startAgain().toMillis() / 1000.0);
        row.retried(scene.client().askAgain());
    }

    /** Three times the same with a part of the tasks each, and what was left over after each. */
    static List<Client.Task> parts(List<Client.Task> tasks, int part, int of) {
        int size = tasks.size() / of;
        return new ArrayList<>(tasks.subList(part * size, part == of - 1 ? tasks.size() : (part + 1) * size));
    }
}
