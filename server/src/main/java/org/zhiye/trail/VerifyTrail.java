package org.zhiye.trail;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Command;

/**
 * {@code bin/zhiye verify-trail [SUBJECT…] [--receipt=ID/CODE …]}: verifies all chains or those of the subjects, and looks up
 * receipts. It prints a line for each fault (subject, place in the chain, entry, fault, in words) and ends with 1 if there is any.
 */
@Component
final class VerifyTrail implements Command {
    private static final String RECEIPT = "--receipt=";
    private static final int FAULTS = 1;
    private static final int USAGE = 2;

    private final DataSource readOnly;
    private final Verifier verifier;
    private final PrintStream out;

    @Autowired
    VerifyTrail(@Qualifier("checkDataSource") DataSource readOnly, Verifier verifier) {
        this(readOnly, verifier, System.out);
    }

    VerifyTrail(DataSource readOnly, Verifier verifier, PrintStream out) {
        this.readOnly = readOnly;
        this.verifier = verifier;
        this.out = out;
    }

    @Override
    public String name() {
        return "verify-trail";
    }

    @Override
    public int run(List<String> arguments) {
        var subjects = new ArrayList<UUID>();
        var receipts = new ArrayList<Receipt>();
        try {
            for (String word : arguments) {
                if (word.startsWith(RECEIPT)) {
                    receipts.add(Receipt.parse(word.substring(RECEIPT.length())));
                } else {
                    subjects.add(UUID.fromString(word));
                }
            }
        } catch (IllegalArgumentException e) {
            out.println("usage: zhiye verify-trail [SUBJECT ...] [--receipt=ID/CODE ...]");
            return USAGE;
        }
        try (var connection = readOnly.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            // one moment for all: deeds go on while it reads
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return verify(connection, subjects, receipts) ? 0 : FAULTS;
        } catch (SQLException e) {
            throw new IllegalStateException("the trail can't be read", e);
        }
    }

    private boolean verify(Connection connection, List<UUID> subjects, List<Receipt> receipts) throws SQLException {
        var faults = new AtomicLong();
        for (Receipt receipt : receipts) {
            var lost = lost(connection, receipt);
            out.println("receipt " + receipt + (lost == null ? ": there" : ": " + lost));
            faults.addAndGet(lost == null ? 0 : 1);
        }
        if (receipts.isEmpty() || !subjects.isEmpty()) {
            var read = verifier.verify(connection, subjects, finding -> {
                faults.incrementAndGet();
                out.println(finding);
            });
            out.println(read.entries() + " entries in " + read.chains() + " chains, " + faults.get() + " faults");
        }
        return faults.get() == 0;
    }

    private static @Nullable String lost(Connection connection, Receipt receipt) throws SQLException {
        try (var statement = connection.prepareStatement("select mac from trail where id = ?")) {
            statement.setObject(1, receipt.entry());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return "LOST, there is no such entry";
                }
                return Receipt.of(receipt.entry(), row.getBytes(1)).equals(receipt)
                        ? null
                        : "FALSE, the entry bears another seal";
            }
        }
    }
}
