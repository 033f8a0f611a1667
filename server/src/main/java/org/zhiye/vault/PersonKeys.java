package org.zhiye.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A 16-byte key for each subject (a person, an account, an enterprise), wrapped under the master key. Destroying the row erases
 * all that is sealed for the subject.
 */
final class PersonKeys {
    private static final short FIRST_KEK = 1;

    private final JdbcClient jdbc;
    private final byte[] master;
    private final Cache<UUID, byte[]> opened = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    PersonKeys(JdbcClient jdbc, byte[] master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    /** Makes the subject's key; a second call leaves the first key as it is. */
    void make(UUID subject) {
        var key = Sm4.random(16);
        var nonce = Sm4.random(Sm4.NONCE);
        var wrapped = Sm4.encrypt(master, nonce, aad(subject), key, key.length);
        jdbc.sql("insert into person_key (person, kek_id, wrapped) values (?, ?, ?) on conflict do nothing")
                .params(subject, FIRST_KEK, concat(nonce, wrapped))
                .update();
    }

    void destroy(UUID subject) {
        jdbc.sql("delete from person_key where person = ?").param(subject).update();
        inTransaction().remove(subject);
        opened.invalidate(subject);
    }

    byte[] of(UUID subject) {
        return find(subject).orElseThrow(() -> new IllegalStateException("no key for subject " + subject));
    }

    /** The subject's key; absent if it was never made, or destroyed. */
    Optional<byte[]> find(UUID subject) {
        var known = opened.getIfPresent(subject);
        if (known == null) {
            known = inTransaction().get(subject);
        }
        return known == null ? read(subject) : Optional.of(known);
    }

    private Optional<byte[]> read(UUID subject) {
        var key = jdbc.sql("select wrapped from person_key where person = ?")
                .param(subject)
                .query(byte[].class)
                .optional()
                .map(row -> unwrap(subject, row));
        key.ifPresent(fresh -> keep(subject, fresh));
        return key;
    }

    private byte[] unwrap(UUID subject, byte[] row) {
        return Sm4.decrypt(master, Arrays.copyOf(row, Sm4.NONCE), aad(subject), row, Sm4.NONCE, row.length - Sm4.NONCE);
    }

    // a key that was made in a transaction that rolls back must not stay in the cache: till the commit it is the
    // transaction's own
    private void keep(UUID subject, byte[] key) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            inTransaction().put(subject, key);
        } else {
            opened.put(subject, key);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, byte[]> inTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        var bound = (Map<UUID, byte[]>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        var fresh = new HashMap<UUID, byte[]>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                opened.putAll(fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(PersonKeys.this);
            }
        });
        return fresh;
    }

    private static byte[] aad(UUID subject) {
        return ("person_key|" + subject).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] a, byte[] b) {
        var out = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }
}
