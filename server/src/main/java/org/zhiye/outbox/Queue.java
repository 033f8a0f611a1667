package org.zhiye.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.vault.Vault;

/** The queue's table. A row is leased to a worker for half a minute; who dies meanwhile leaves it to the next one. */
@Component
class Queue {
    static final int BATCH = 20;

    // only the oldest of each subject may go, so that the order within a subject holds
    private static final String CLAIM = """
            with due as (
              select o.id from outbox o
               where o.next_at <= now()
                 and not exists (select 1 from outbox e where e.subject = o.subject and e.n < o.n)
               order by o.next_at limit 20 for update of o skip locked)
            update outbox o set next_at = now() + interval '30 seconds', tries = o.tries + 1
              from due where o.id = due.id
            returning o.id, o.account, o.language, o.template, o.params, o.tries, coalesce(o.until < now(), false) as late""";

    private final JdbcClient jdbc;
    private final JdbcOperations plain;
    private final Vault vault;

    Queue(JdbcClient jdbc, JdbcOperations plain, Vault vault) {
        this.jdbc = jdbc;
        this.plain = plain;
        this.vault = vault;
    }

    /**
     * A row that this worker may send now.
     *
     * @param late its time has run out
     */
    record Claimed(
            UUID id,
            @Nullable UUID account,
            @Nullable String language,
            String template,
            byte[] params,
            int tries,
            boolean late) {
        @Override
        public String toString() {
            return template + " " + id;
        }
    }

    void add(String subject, Outgoing message, @Nullable Duration life) {
        var account = message.account();
        var language = message.language();
        jdbc.sql("""
                insert into outbox (id, kind, subject, account, language, template, params, until)
                values (:id, 'SMS', :subject, :account, :language, :template, :params, now() + cast(:life as interval))""")
                .param("id", message.id())
                .param("subject", subject)
                .param("account", account == null ? null : account.value())
                .param("language", language == null ? null : language.tag())
                .param("template", message.template())
                .param("params", vault.sealOwn(context(message.id()), write(message)))
                .param("life", life == null ? null : life.toString())
                .update();
    }

    List<Claimed> claim() {
        // planned anew each time: a plan that was made and kept while the queue was empty compares every waiting row
        // with every other,
        // and from some thousands on no claim would end within its time
        return plain.query(CLAIM, (row, i) -> claimed(row));
    }

    void done(Collection<UUID> ids) {
        jdbc.sql("delete from outbox where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    void again(UUID id, Duration after) {
        jdbc.sql("update outbox set next_at = now() + cast(? as interval) where id = ?")
                .params(after.toString(), id)
                .update();
    }

    double waiting() {
        return jdbc.sql("select count(*) from outbox").query(Double.class).single();
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("language"),
                row.getString("template"),
                row.getBytes("params"),
                row.getInt("tries"),
                row.getBoolean("late"));
    }

    Outgoing open(Claimed row) {
        var params = strings(vault.openOwn(context(row.id()), row.params()));
        if (row.account() != null) {
            return new Outgoing(row.id(), new AccountId(row.account()), null, null, row.template(), params);
        }
        return new Outgoing(
                row.id(),
                null,
                new MobileNumber(params.getFirst()),
                row.language() == null ? Language.ZH_HANS : Language.parse(row.language()),
                row.template(),
                params.subList(1, params.size()));
    }

    private static String context(UUID id) {
        return "outbox.params|" + id;
    }

    private static byte[] write(Outgoing message) {
        var values = new ArrayList<String>();
        if (message.mobile() != null) {
            values.add(message.mobile().value());
        }
        values.addAll(message.arguments());
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(values.size());
            for (String value : values) {
                out.writeUTF(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> strings(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var values = new ArrayList<String>();
            for (int left = in.readShort(); left > 0; left--) {
                values.add(in.readUTF());
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
