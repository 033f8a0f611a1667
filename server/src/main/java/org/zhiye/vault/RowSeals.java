package org.zhiye.vault;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Seals rows that grant something, and keeps their fingerprints until the trail entry of the same transaction takes them: a row that no
 * deed accounts for never gets as far as a commit.
 */
@Component
public class RowSeals {
    /** Stands for the fingerprint of a row that was lawfully taken away. */
    public static final String GONE = "-";

    private final Vault vault;

    RowSeals(Vault vault) {
        this.vault = vault;
    }

    private record Claim(UUID subject, String text) {}

    /**
     * The seal of a row, which is written in this transaction for the first time or anew.
     *
     * @param subject in whose chain the deed is entered
     * @param id of the row within its table, without blanks
     * @param values all its columns but the seal
     */
    public byte[] seal(UUID subject, String table, Object id, @Nullable Object... values) {
        claims().add(new Claim(subject, claim(table, id, fingerprint(values))));
        return vault.rowMac(table, values);
    }

    /** The row is deleted in this transaction. */
    public void gone(UUID subject, String table, Object id) {
        claims().add(new Claim(subject, claim(table, id, GONE)));
    }

    /** Hands over what this transaction did to rows of the subject: lines {@code <table> <id> <SM3 of the row, hex>}. */
    public List<String> take(UUID subject) {
        if (!TransactionSynchronizationManager.hasResource(RowSeals.class)) {
            return List.of();
        }
        var all = claims();
        var taken = all.stream()
                .filter(it -> it.subject().equals(subject))
                .map(Claim::text)
                .toList();
        all.removeIf(it -> it.subject().equals(subject));
        return taken;
    }

    /** SM3 over the row as its seal covers it. */
    public static String fingerprint(@Nullable Object... values) {
        return HexFormat.of().formatHex(Sm3.hash(Canonical.bytes(values)));
    }

    private static String claim(String table, Object id, String fingerprint) {
        return table + " " + id + " " + fingerprint;
    }

    @SuppressWarnings("unchecked")
    private static List<Claim> claims() {
        var bound = (List<Claim>) TransactionSynchronizationManager.getResource(RowSeals.class);
        if (bound != null) {
            return bound;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a row that grants something is sealed within its deed's transaction");
        }
        var fresh = new ArrayList<Claim>();
        TransactionSynchronizationManager.bindResource(RowSeals.class, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                if (!fresh.isEmpty()) {
                    throw new IllegalStateException(
                            "no deed accounts for " + fresh.getFirst().text());
                }
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(RowSeals.class);
            }
        });
        return fresh;
    }
}
