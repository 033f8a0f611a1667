package org.zhiye.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.outbox.Outcome.Delivery;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Vault;

/** The queue's table. A row is leased to a worker for half a minute; who dies meanwhile leaves it to the next one. */
@Component
class Queue {
    static final int BATCH = 20;

    // only the oldest of each subject may go, so that the order within a subject holds
    private static final String CLAIM = """
            with due as (
              select o.id, o.asked from outbox o
               where o.next_at <= now()
                 and not exists (select 1 from outbox e where e.subject = o.subject and e.n < o.n)
               order by o.next_at limit 20 for update of o skip locked)
            update outbox o set next_at = now() + interval '30 seconds', tries = o.tries + 1, asked = true
              from due where o.id = due.id
            returning o.id, o.kind, o.account, o.language, o.template, o.params, o.tries, o.carrier, due.asked,
                      coalesce(o.until < now(), false) as late""";

    // what was e-mailed besides is decided here, so that a deed spends one statement on both
    private static final String ADD = """
            insert into outbox (id, kind, subject, account, language, template, params, until, next_at)
            values (:id, :kind, :subject, :account, :language, :template, :params, now() + cast(:life as interval),
                    now() + cast(:wait as interval))""";
    private static final String ADD_BOTH = """
            insert into outbox (id, kind, subject, account, template, params, next_at)
            select cast(:id as uuid), 'SMS', :subject, cast(:account as uuid), :template, cast(:params as bytea),
                   now() + cast(:wait as interval)
            union all
            select :mail, 'EMAIL', 'mail|' || :subject, account, :template, :mailparams, now()
              from mail_address where account = :account and wanted and refused_at is null""";

    private static final String DONE = """
            with ended as (
              select * from unnest(:ids, :carriers, :carrierIds, :states, :reasons, :indexes, :sealed)
                  as e(id, carrier, carrier_id, state, reason, to_index, to_sealed)),
            gone as (delete from outbox where id = any(:ids) returning id, kind, template, tries)
            insert into delivery (id, kind, template, carrier, carrier_id, state, reason, tries, to_index, to_sealed, ended_at)
            select g.id, g.kind, g.template, e.carrier, e.carrier_id, e.state, e.reason, g.tries, e.to_index, e.to_sealed,
                   case when e.state <> 'ACCEPTED' then now() end
              from gone g join ended e using (id) where e.state is not null
            on conflict (id) do nothing""";

    private final JdbcClient jdbc;
    private final JdbcOperations plain;
    private final Packing packing;
    private final Vault vault;

    Queue(JdbcClient jdbc, JdbcOperations plain, Packing packing, Vault vault) {
        this.jdbc = jdbc;
        this.plain = plain;
        this.packing = packing;
        this.vault = vault;
    }

    /**
     * A row that this worker may send now.
     *
     * @param carrier how many carriers this round has passed by
     * @param asked whether a try began whose answer nobody knows
     * @param late its time has run out
     */
    record Claimed(
            UUID id,
            Outgoing.Kind kind,
            @Nullable UUID account,
            @Nullable String language,
            String template,
            byte[] params,
            int tries,
            int carrier,
            boolean asked,
            boolean late) {
        @Override
        public String toString() {
            return template + " " + id;
        }
    }

    /**
     * @param life after it the message is of no use; absent: never
     * @param wait before it the message does not leave
     */
    void add(String subject, Outgoing message, @Nullable Duration life, Duration wait) {
        var account = message.account();
        var language = message.language();
        jdbc.sql(ADD)
                .param("id", message.id())
                .param("kind", message.kind().name())
                .param("subject", subject)
                .param("account", account == null ? null : account.value())
                .param("language", language == null ? null : language.tag())
                .param("template", message.template())
                .param("params", packing.seal(message.id(), message))
                .param("life", life == null ? null : life.toString())
                .param("wait", wait.toString())
                .update();
    }

    /** An SMS to an account, and the same by e-mail, at once, if its holder wants that. */
    void addBoth(String subject, Outgoing message, Duration wait) {
        var mail = Uuid7.next();
        jdbc.sql(ADD_BOTH)
                .param("id", message.id())
                .param("subject", subject)
                .param("account", Objects.requireNonNull(message.account()).value())
                .param("template", message.template())
                .param("params", packing.seal(message.id(), message))
                .param("wait", wait.toString())
                .param("mail", mail)
                .param("mailparams", packing.seal(mail, message))
                .update();
    }

    List<Claimed> claim() {
        // planned anew each time: a plan that was made and kept while the queue was empty compares every waiting row
        // with every other,
        // and from some thousands on no claim would end within its time
        return plain.query(CLAIM, (row, i) -> claimed(row));
    }

    /** Takes them off the queue and keeps what became of them, in one statement. */
    void done(List<Outcome.Ended> ended) {
        var kept = ended.stream().map(Outcome.Ended::delivery).toList();
        jdbc.sql(DONE)
                .param("ids", ended.stream().map(Outcome.Ended::id).toArray(UUID[]::new))
                .param("carriers", column(kept, Delivery::carrier))
                .param("carrierIds", column(kept, Delivery::carrierId))
                .param("states", column(kept, it -> it.state().name()))
                .param("reasons", column(kept, Delivery::reason))
                .param("indexes", kept.stream().map(this::index).toArray(byte[][]::new))
                .param(
                        "sealed",
                        ended.stream().map(it -> sealed(it.id(), it.delivery())).toArray(byte[][]::new))
                .update();
    }

    private static String[] column(List<@Nullable Delivery> kept, Function<Delivery, String> value) {
        return kept.stream().map(it -> it == null ? null : value.apply(it)).toArray(String[]::new);
    }

    private byte @Nullable [] index(@Nullable Delivery it) {
        return it == null ? null : Deliveries.index(vault, it.kind(), it.to());
    }

    private byte @Nullable [] sealed(UUID id, @Nullable Delivery it) {
        return it == null || it.state() != Delivery.State.ACCEPTED
                ? null
                : vault.sealOwn(Deliveries.context(id), it.to().getBytes(StandardCharsets.UTF_8));
    }

    void again(Outcome.Again it) {
        jdbc.sql("update outbox set next_at = now() + cast(? as interval), carrier = ?, asked = ? where id = ?")
                .params(it.after().toString(), it.carrier(), it.asked(), it.id())
                .update();
    }

    double waiting(Outgoing.Kind kind) {
        return jdbc.sql("select count(*) from outbox where kind = ?")
                .param(kind.name())
                .query(Double.class)
                .single();
    }

    /** How many wait, by kind. */
    Map<Outgoing.Kind, Integer> waiting() {
        var waiting = new EnumMap<Outgoing.Kind, Integer>(Outgoing.Kind.class);
        jdbc.sql("select kind, count(*) as n from outbox group by kind").query(row -> {
            waiting.put(Outgoing.Kind.valueOf(row.getString("kind")), row.getInt("n"));
        });
        return waiting;
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                row.getObject("id", UUID.class),
                Outgoing.Kind.valueOf(row.getString("kind")),
                row.getObject("account", UUID.class),
                row.getString("language"),
                row.getString("template"),
                row.getBytes("params"),
                row.getInt("tries"),
                row.getInt("carrier"),
                row.getBoolean("asked"),
                row.getBoolean("late"));
    }
}
