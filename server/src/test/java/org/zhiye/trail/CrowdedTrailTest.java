package org.zhiye.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Deeds;

@ZhiyeTest
class CrowdedTrailTest {
    private static final long SEED = 20261123;
    private static final int THREADS = 16;
    private static final int SUBJECTS = 4;
    private static final int TRANSACTIONS = 15;
    private static final int PATIENCE = 20;

    @Autowired
    Deeds deeds;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Verifier verifier;

    @Autowired
    @Qualifier("checkDataSource")
    DataSource readOnly;

    private final List<UUID> subjects =
            IntStream.range(0, SUBJECTS).mapToObj(i -> UUID.randomUUID()).toList();

    @Test
    void many_at_once_on_few_subjects_neither_lock_each_other_nor_break_a_chain()
            throws InterruptedException, ExecutionException, SQLException {
        // heads are there, as they are for accounts: made in the deed they would be locked in the order of the deeds
        transaction.executeWithoutResult(status -> subjects.forEach(deeds::open));
        long entries = 0;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var work = IntStream.range(0, THREADS)
                    .<Callable<Long>>mapToObj(thread -> () -> many(new Random(SEED + thread)))
                    .toList();
            for (var done : threads.invokeAll(work)) {
                entries += done.get();
            }
        }

        var findings = new ArrayList<Finding>();
        try (var connection = readOnly.getConnection()) {
            connection.setAutoCommit(false);
            var read = verifier.verify(connection, subjects, findings::add);
            assertThat(read).isEqualTo(new Verifier.Read(entries, SUBJECTS));
        }
        assertThat(findings).isEmpty();
    }

    /** @return how many entries were committed */
    private long many(Random random) {
        long entries = 0;
        for (int i = 0; i < TRANSACTIONS; i++) {
            entries += patiently(random.nextLong());
        }
        return entries;
    }

    /** There are fewer connections than threads: who gets none in time comes again, as a browser does after a 503. */
    private int patiently(long seed) {
        for (int i = 1; true; i++) {
            try {
                return one(new Random(seed));
            } catch (CannotCreateTransactionException e) {
                assertThat(i).as("tries to get a connection").isLessThan(PATIENCE);
            }
        }
    }

    private int one(Random random) {
        var one = subjects.get(random.nextInt(SUBJECTS));
        var other = subjects.get(random.nextInt(SUBJECTS));
        int count = 1 + random.nextInt(4);
        boolean goesBack = random.nextInt(5) == 0;
        transaction.executeWithoutResult(status -> {
            deeds.lock(one, other);
            for (int n = 0; n < count; n++) {
                deeds.happened(new Done(n % 2 == 0 ? one : other, "object " + n));
            }
            if (goesBack) {
                status.setRollbackOnly();
            }
        });
        return goesBack ? 0 : count;
    }
}
