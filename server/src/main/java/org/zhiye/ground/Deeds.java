package org.zhiye.ground;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Sha256;

/**
 * How a deed begins and ends. It begins with the form's key and the subject's lock, in one statement; it ends with its event,
 * which makes the next task, the message and the trail entry in the same transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deeds {
    private static final String BEGIN = """
            with k as (insert into deed_key (account, key, route, digest, answer) values (:account, :key, :route, :digest, :answer)
                       on conflict do nothing returning 1),
                 h as (select subject, n, hash, at from subject_head where subject = :subject for no key update)
            select (select count(*) from k) as made, h.subject, h.n, h.hash, h.at from (select 1) one left join h on true""";

    private static final String LOCK =
            "select subject, n, hash, at from subject_head where subject = any(?) order by subject for no key update";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Deeds(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * The head of a subject's chain, locked by this transaction.
     *
     * @param n how many entries the chain has
     * @param hash the last entry's hash; empty in a chain without entries
     * @param at when the last entry was made; absent in a chain without entries
     */
    public record Head(
            UUID subject, long n, byte[] hash, @Nullable Instant at) {}

    private record Begun(boolean made, @Nullable Head head) {}

    /**
     * Begins a deed: takes the form's key and locks the subject.
     *
     * @param route names the form, such as {@code filing.submit}
     * @param form the typed values; only their digest is kept
     * @param answer where to lead: here, and when the same form comes again
     * @return the first answer, if the form was already taken
     * @throws Refused if the key was used with other contents
     */
    public Optional<String> begin(
            AccountId account, DeedKey key, String route, Object form, UUID subject, String answer) {
        var digest = digest(form);
        var begun = jdbc.sql(BEGIN)
                .param("account", account.value())
                .param("key", key.value())
                .param("route", route)
                .param("digest", digest)
                .param("answer", answer)
                .param("subject", subject)
                .query((row, i) -> new Begun(row.getInt("made") == 1, row.getBytes("hash") == null ? null : head(row)))
                .single();
        if (!begun.made()) {
            return Optional.of(firstAnswer(account, key, route, digest));
        }
        if (begun.head() == null) {
            throw new NotThere();
        }
        remember(begun.head());
        return Optional.empty();
    }

    private String firstAnswer(AccountId account, DeedKey key, String route, byte[] digest) {
        record Seen(String route, byte[] digest, String answer) {}
        var seen = jdbc.sql("select route, digest, answer from deed_key where account = ? and key = ?")
                .params(account.value(), key.value())
                .query((row, i) -> new Seen(row.getString(1), row.getBytes(2), row.getString(3)))
                .single();
        if (!seen.route().equals(route) || !Arrays.equals(seen.digest(), digest)) {
            throw new Refused(GroundReason.FORM_SENT_WITH_OTHER_CONTENTS);
        }
        return seen.answer();
    }

    /** Gives the form's key back, where a wrong code ends the deed without an exception (its try must stay counted). */
    public void giveBack(AccountId account, DeedKey key) {
        jdbc.sql("delete from deed_key where account = ? and key = ?")
                .params(account.value(), key.value())
                .update();
    }

    /** Makes the head of a new subject's chain; a second call changes nothing. */
    public void open(UUID subject) {
        jdbc.sql("insert into subject_head (subject) values (?) on conflict do nothing")
                .param(subject)
                .update();
    }

    /** Locks subjects, in the order of their ids; those already locked by this transaction cost nothing. */
    public void lock(UUID... subjects) {
        if (!take(subjects)) {
            throw new NotThere();
        }
    }

    /** The locked head of a subject; locks it if this transaction has not done so, and makes it if there is none. */
    public Head head(UUID subject) {
        if (!take(subject)) {
            open(subject);
            take(subject);
        }
        return Objects.requireNonNull(heads().get(subject));
    }

    /** @return whether all of them are there */
    private boolean take(UUID... subjects) {
        var missing = Arrays.stream(subjects)
                .distinct()
                .filter(s -> !heads().containsKey(s))
                .toArray(UUID[]::new);
        if (missing.length > 0) {
            jdbc.sql(LOCK).param(missing).query((row, i) -> head(row)).list().forEach(Deeds::remember);
        }
        return heads().keySet().containsAll(Arrays.asList(missing));
    }

    /**
     * Moves the head on by one entry.
     *
     * @param mac the entry's own seal over the new head, so that nobody sets a head back unnoticed
     */
    public void advance(Head head, byte[] hash, Instant at, byte[] mac) {
        var next = new Head(head.subject(), head.n() + 1, hash, at);
        jdbc.sql("update subject_head set n = ?, hash = ?, at = ?, mac = ? where subject = ?")
                .params(next.n(), hash, at.atOffset(ZoneOffset.UTC), mac, next.subject())
                .update();
        remember(next);
    }

    private static Head head(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        return new Head(
                row.getObject("subject", UUID.class),
                row.getLong("n"),
                row.getBytes("hash"),
                at == null ? null : at.toInstant());
    }

    /** Says that it happened; the listeners run now, in this transaction. */
    public void happened(Deed deed) {
        events.publishEvent(deed);
    }

    static byte[] digest(Object form) {
        return Sha256.of(form.toString());
    }

    private static void remember(Head head) {
        heads().put(head.subject(), head);
    }

    @SuppressWarnings("unchecked")
    private static Map<UUID, Head> heads() {
        var bound = (Map<UUID, Head>) TransactionSynchronizationManager.getResource(Head.class);
        if (bound != null) {
            return bound;
        }
        var fresh = new HashMap<UUID, Head>();
        TransactionSynchronizationManager.bindResource(Head.class, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Head.class);
            }
        });
        return fresh;
    }
}
