package org.zhiye.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Caller;
import org.zhiye.intake.Intakes;

/** Prints how fast a long register is taken; {@code -Dzhiye.rows=500000} for a figure worth quoting. Alone, for it looks at the memory. */
@ZhiyeTest
@Isolated
class LongPastListTest {
    private static final int ROWS = Integer.getInteger("zhiye.rows", 20_000);

    private static final int LOOKS = 5;
    private static final long ROOM = 20L << 20;

    @Autowired
    Intakes intakes;

    @Autowired
    PastList list;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_long_register_passes_through_without_staying_in_memory() throws IOException {
        var file = Files.createTempFile("register", ".csv");
        try (var in = new PastRegister(ROWS).open()) {
            Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            System.gc();
            long before = used();
            long cpu = cpu();
            long database = database();
            var alive = new ArrayList<Long>();
            var looking = new AtomicLong();
            long start = System.nanoTime();
            var report = Caller.system("test").act(() -> intakes.take(list, () -> looking(file, alive, looking)));
            // looking is no part of the import
            var took = Duration.ofNanos(System.nanoTime() - start - looking.get());
            cpu = cpu() - cpu;
            database = database() - database;
            System.out.printf(
                    "figure: %d rows of an existing register in %.1f s: %.0f rows/s, CPU a row: JVM %.1f µs, database %.1f µs%n",
                    ROWS,
                    took.toMillis() / 1e3,
                    ROWS / (took.toMillis() / 1e3),
                    cpu / 1e3 / ROWS,
                    database / 1e3 / ROWS);
            assertThat(report.errors()).isEmpty();
            assertThat(report.added()).isEqualTo(ROWS);
            System.gc();
            alive.add(used());
            assertThat(alive).as("looked at on the way, and once after").hasSizeGreaterThanOrEqualTo(LOOKS);
            assertThat(alive).as("what lives on the way, and what stays behind").allMatch(it -> it - before < ROOM);
        } finally {
            Files.delete(file);
        }
    }

    /** The file; at every fifth of it the memory is looked at. */
    private static InputStream looking(Path file, List<Long> alive, AtomicLong nanos) throws IOException {
        long step = Files.size(file) / LOOKS;
        return new FilterInputStream(Files.newInputStream(file)) {
            private long read;

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                int n = super.read(bytes, from, most);
                if (n > 0 && read / step != (read += n) / step) {
                    long begun = System.nanoTime();
                    System.gc();
                    alive.add(used());
                    nanos.addAndGet(System.nanoTime() - begun);
                }
                return n;
            }
        };
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** What the database's sessions have used, in nanoseconds; 0 where the system does not tell. */
    private long database() {
        return jdbc
                .sql("select pid from pg_stat_activity where datname = current_database()")
                .query(Integer.class)
                .list()
                .stream()
                .mapToLong(LongPastListTest::used)
                .sum();
    }

    private static long used(int pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10_000_000L;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
