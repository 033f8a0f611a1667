package org.zhiye.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ground.Kernels;

/** Verifies one subject's chain at once, for who wants to know that nothing was altered. */
@Component
public class Chains {
    private final Verifier verifier;
    private final JdbcOperations jdbc;
    private final Kernels kernels;
    private final TransactionTemplate reading;

    Chains(Verifier verifier, JdbcOperations jdbc, Kernels kernels, PlatformTransactionManager transactions) {
        this.verifier = verifier;
        this.jdbc = jdbc;
        this.kernels = kernels;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * What came of it.
     *
     * @param entries how many there are
     * @param faults places in the chain where something is wrong, in order; empty: nothing is
     */
    public record Verdict(long entries, List<Long> faults) {
        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /** Reads the whole chain, on the pool for heavy work. */
    public Verdict check(UUID subject) {
        return kernels.run(() -> reading.execute(
                status -> jdbc.execute((ConnectionCallback<Verdict>) connection -> check(connection, subject))));
    }

    private Verdict check(Connection connection, UUID subject) throws SQLException {
        var found = new ArrayList<Finding>();
        var read = verifier.verify(connection, List.of(subject), found::add);
        return new Verdict(
                read.entries(),
                found.stream().map(Finding::n).distinct().sorted().toList());
    }
}
