package org.zhiye.trail;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Command;
import org.zhiye.ground.DailyJob;

/**
 * {@code bin/zhiye verify-rows}: holds every row that grants something against its seal and against the trail, and prints a line for each
 * fault; ends with 1 if there is any. The same runs every night, where faults are logged and counted ({@code zhiye.rows.faults}).
 */
@Component
final class VerifyRows implements Command, DailyJob {
    private static final Logger LOG = LoggerFactory.getLogger(VerifyRows.class);

    private final DataSource readOnly;
    private final RowCheck check;
    private final AtomicLong faults;
    private final PrintStream out;

    @Autowired
    VerifyRows(@Qualifier("checkDataSource") DataSource readOnly, RowCheck check, MeterRegistry meters) {
        this.readOnly = readOnly;
        this.check = check;
        this.faults = meters.gauge("zhiye.rows.faults", new AtomicLong());
        this.out = System.out;
    }

    @Override
    public String name() {
        return "verify-rows";
    }

    @Override
    public int run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            out.println("usage: zhiye verify-rows");
            return 2;
        }
        var found = new AtomicLong();
        long rows = verify(finding -> {
            found.incrementAndGet();
            out.println(finding);
        });
        out.println(rows + " rows, " + found.get() + " faults");
        return found.get() == 0 ? 0 : 1;
    }

    @Override
    public int run(LocalDate today) {
        var found = new AtomicLong();
        verify(finding -> {
            found.incrementAndGet();
            LOG.error("row tampered with: {}", finding);
        });
        faults.set(found.get());
        return Math.toIntExact(found.get());
    }

    private long verify(Consumer<RowFinding> found) {
        try (var connection = readOnly.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            // one moment for all: deeds go on while it reads
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return check.verify(connection, found);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows can't be read", e);
        }
    }
}
