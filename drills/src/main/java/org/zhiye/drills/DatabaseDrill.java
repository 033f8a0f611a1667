package org.zhiye.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import org.zhiye.bench.Product;

/** Kills the database under the running application, all its processes at once. */
final class DatabaseDrill {
    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scene scene;
    private final Crew crew;

    DatabaseDrill(Scene scene, Crew crew) {
        this.scene = scene;
        this.crew = crew;
    }

    void run(Row row, int times, int perKill) throws IOException {
        for (int i = 0; i < times; i++) {
            var tasks = crew.submissions(perKill);
            long[] back = new long[1];
            var killer = Thread.ofPlatform().name("killer").start(() -> {
                Product.pause(Duration.ofMillis(40));
                back[0] = killed();
            });
            var left = scene.client().work(tasks, CLIENTS);
            try {
                killer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            row.killed(back[0] / 1e9);
            row.retried(scene.client().askAgain());
            scene.client().work(left, CLIENTS);
            row.retried(scene.client().askAgain());
        }
    }

    /** @return nanoseconds from the kill until database and application answered again */
    private long killed() {
        try {
            var pid = Files.readAllLines(scene.product().data().resolve("pg/postmaster.pid"))
                    .getFirst();
            var postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
            var children = postmaster.descendants().toList();
            long start = System.nanoTime();
            postmaster.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
            while (System.nanoTime() - start < PATIENCE.toNanos()) {
                if (answers() && scene.product().ready()) {
                    return System.nanoTime() - start;
                }
                Product.pause(Duration.ofMillis(50));
            }
            throw new IllegalStateException("the database did not come back");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (var reader = scene.reader()) {
            return reader.count("select 1") == 1;
        } catch (SQLException e) {
            return false;
        }
    }
}
