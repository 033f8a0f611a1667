package org.zhiye.trail;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.Deeds;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.Vault;

/** Enters every deed into its subject's chain, last of all in the deed's own transaction. */
@Component
class Scribe {
    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    private static final String INSERT = """
            with entry as (
                insert into trail (id, subject, n, deed, actor, object, at, body, salt, prev, hash, mac)
                values (:id, :subject, :n, :deed, :actor, :object, :at, :body, :salt, :prev, :hash, :mac)
                returning id)
            insert into trail_open (id) select id from entry""";

    private final Deeds deeds;
    private final Vault vault;
    private final Day day;
    private final RowSeals seals;
    private final JdbcClient jdbc;

    Scribe(Deeds deeds, Vault vault, RowSeals seals, Day day, JdbcClient jdbc) {
        this.deeds = deeds;
        this.vault = vault;
        this.seals = seals;
        this.day = day;
        this.jdbc = jdbc;
    }

    @Order(1000)
    @EventListener
    void enter(Deed deed) {
        var head = deeds.head(deed.subject().id());
        var row = row(deed, head);
        var hash = row.hash();
        var mac = vault.trailMac(hash);
        insert(row, hash, mac);
        var headMac = vault.trailMac(Row.head(row.subject(), row.n(), hash, row.at()));
        deeds.advance(head, hash, row.at(), headMac);
        receipt(Receipt.of(row.id(), mac), row.deed());
    }

    private Row row(Deed deed, Deeds.Head head) {
        var id = Uuid7.next();
        var caller = Caller.current();
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new Row(
                id,
                head.subject(),
                head.n() + 1,
                deed.deed(),
                caller.account() == null ? null : caller.account().value(),
                deed.object(),
                Row.after(head.at(), day.now()),
                body(head, id, caller, deed.detail()),
                salt,
                head.hash());
    }

    /** Sealed for the subject; empty where the subject's key was destroyed, since nothing more may be kept of it then. */
    private byte[] body(Deeds.Head head, UUID id, Caller caller, Map<String, String> detail) {
        var subject = head.subject();
        var rows = seals.take(subject);
        if (!vault.knows(subject)) {
            if (head.n() > 0) {
                return new byte[0];
            }
            vault.enrol(subject);
        }
        return vault.seal(subject, Body.COLUMN, id, Body.of(caller, detail, rows));
    }

    private void insert(Row row, byte[] hash, byte[] mac) {
        jdbc.sql(INSERT)
                .param("id", row.id())
                .param("subject", row.subject())
                .param("n", row.n())
                .param("deed", row.deed())
                .param("actor", row.actor(), Types.OTHER)
                .param("object", row.object())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("body", row.body())
                .param("salt", row.salt())
                .param("prev", row.prev())
                .param("hash", hash)
                .param("mac", mac)
                .update();
    }

    // only what is committed gets a receipt: one for a deed that was rolled back would prove a loss that never was
    private static void receipt(Receipt receipt, String deed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                LOG.info("receipt {} {}", receipt, deed);
            }
        });
    }
}
