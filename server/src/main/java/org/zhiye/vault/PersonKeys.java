package org.zhiye.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

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
            .expireAfterAccess(Duration.ofMinutes(10))
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

    byte[] of(UUID subject) {
        var known = opened.getIfPresent(subject);
        if (known != null) {
            return known;
        }
        // not get(loader): a key that was made in a transaction that rolls back must not stay in the cache
        var row = jdbc.sql("select wrapped from person_key where person = ?")
                .param(subject)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no key for subject " + subject));
        var key = Sm4.decrypt(
                master, java.util.Arrays.copyOf(row, Sm4.NONCE), aad(subject), row, Sm4.NONCE, row.length - Sm4.NONCE);
        if (!org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive()) {
            opened.put(subject, key);
        } else {
            afterCommit(subject, key);
        }
        return key;
    }

    private void afterCommit(UUID subject, byte[] key) {
        if (!org.springframework.transaction.support.TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization(
                new org.springframework.transaction.support.TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        opened.put(subject, key);
                    }
                });
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
