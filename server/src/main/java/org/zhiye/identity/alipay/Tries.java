package org.zhiye.identity.alipay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Sha256;
import org.zhiye.vault.Vault;

/** The tries. Each step is one update that says from which state it goes, so of two that come at once one wins, on whatever node. */
@Component
class Tries {
    private static final String TOKEN = "alipay_try.token_sealed";
    private static final String CLAIM = "alipay_try.claim_sealed|";
    private static final String BETWEEN = "\u0000";

    // a node that died while it asked leaves a try behind that nobody ends
    private static final String STATE = """
            case when t.state in ('OPEN', 'SCANNED') and t.expires <= now() then 'EXPIRED'
                 when t.state = 'ASKING' and t.expires <= now() - interval '1 minute' then 'EXPIRED'
                 else t.state end""";

    /** How long after Alipay's yes a stranger may set number and password. */
    private static final String USABLE =
            "(t.person is null and t.state = 'PASSED' and t.used_at is null and t.ended_at > now() - interval '15 minutes')";

    // of a stranger whose words were thrown away nothing is left to ask about
    private static final String SELECT = "select t.id, t.person, t.way, t.province, t.claim_sealed, t.session_hash, "
            + STATE + " as state, t.expires, t.phone_hash, t.reference, t.asked, t.reason, " + USABLE
            + " as usable from alipay_try t where (t.person is not null or t.claim_sealed is not null) and ";

    private final JdbcClient jdbc;
    private final Vault vault;

    Tries(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * Begins one, in place of the one that runs, if any.
     *
     * @param token of the address in the code
     */
    void begin(TryId id, PersonId person, Way way, String province, byte[] session, String token, Duration life) {
        jdbc.sql("""
                        update alipay_try set state = 'REPLACED', ended_at = now()
                         where person = ? and state in ('OPEN', 'SCANNED', 'ASKING')""").param(person.value()).update();
        jdbc.sql("""
                        insert into alipay_try (id, person, way, province, token_hash, token_sealed, session_hash, state, expires)
                        values (?, ?, ?, ?, ?, ?, ?, 'OPEN', now() + make_interval(secs => ?))""")
                .params(
                        id.value(),
                        person.value(),
                        way.name(),
                        province,
                        Sha256.of(token),
                        vault.seal(person.value(), TOKEN, id.value(), token),
                        session,
                        life.toSeconds())
                .update();
    }

    /**
     * Begins one of a stranger, in place of the one that this browser runs, if any.
     *
     * @param browser fingerprint
     * @param token of the address in the code
     */
    void begin(TryId id, Asker.Stranger who, byte[] browser, String token, Duration life) {
        // two forms of one browser at once: the second waits here, and replaces
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(ByteBuffer.wrap(browser).getLong())
                .query((row, i) -> true)
                .list();
        jdbc.sql("""
                        update alipay_try set state = 'REPLACED', ended_at = now()
                         where person is null and session_hash = ? and state in ('OPEN', 'SCANNED', 'ASKING')""").param(browser).update();
        jdbc.sql("""
                        insert into alipay_try (id, way, claim_sealed, token_hash, token_sealed, session_hash, state, expires)
                        values (?, ?, ?, ?, ?, ?, 'OPEN', now() + make_interval(secs => ?))""")
                .params(
                        id.value(),
                        Way.AUTHORISE.name(),
                        vault.sealOwn(CLAIM + id, claim(who).getBytes(StandardCharsets.UTF_8)),
                        Sha256.of(token),
                        vault.sealOwn(TOKEN + "|" + id, token.getBytes(StandardCharsets.UTF_8)),
                        browser,
                        life.toSeconds())
                .update();
    }

    private static String claim(Asker.Stranger who) {
        var document = who.document();
        return String.join(BETWEEN, who.name(), document.type().name(), document.country(), document.number());
    }

    private Asker.Stranger stranger(UUID id, byte[] sealed) {
        var parts = new String(vault.openOwn(CLAIM + id, sealed), StandardCharsets.UTF_8).split(BETWEEN, -1);
        return new Asker.Stranger(parts[0], new IdDocument(IdDocumentType.valueOf(parts[1]), parts[2], parts[3]));
    }

    /** How many the person began in the last 24 hours. */
    int today(PersonId person) {
        return jdbc.sql("select count(*) from alipay_try where person = ? and begun_at > now() - interval '24 hours'")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    Optional<Try> newest(PersonId person) {
        return jdbc.sql(SELECT + "t.person = ? order by t.begun_at desc, t.id desc limit 1")
                .param(person.value())
                .query((row, i) -> read(row))
                .optional();
    }

    /** The newest of the strangers' that this browser began. */
    Optional<Try> newest(byte[] browser) {
        return jdbc.sql(SELECT + "t.person is null and t.session_hash = ? order by t.begun_at desc, t.id desc limit 1")
                .param(browser)
                .query((row, i) -> read(row))
                .optional();
    }

    /** A stranger's is used up; of two who come at once the second waits, and is told no. @return false if it can't be used any more */
    boolean use(Try it) {
        return jdbc.sql("update alipay_try t set used_at = now() where id = ? and " + USABLE)
                        .param(it.id().value())
                        .update()
                == 1;
    }

    /** In the same transaction as {@link #use}: it came to nothing, and can be used again. */
    void unuse(Try it) {
        jdbc.sql("update alipay_try set used_at = null where id = ?")
                .param(it.id().value())
                .update();
    }

    /** Throws away what strangers typed a day ago; result, time and number of the order stay. @return how many */
    int forget() {
        return jdbc.sql("update alipay_try set claim_sealed = null"
                        + " where claim_sealed is not null and begun_at < now() - interval '1 day'")
                .update();
    }

    Optional<Try> byToken(String token) {
        return jdbc.sql(SELECT + "t.token_hash = ?")
                .param(Sha256.of(token))
                .query((row, i) -> read(row))
                .optional();
    }

    /** The try whose phone was sent to Alipay with this word. */
    Optional<Try> byWord(String word) {
        return jdbc.sql(SELECT + "t.word_hash = ?")
                .param(Sha256.of(word))
                .query((row, i) -> read(row))
                .optional();
    }

    /** The token of the address in the code; only for the page that shows it. */
    String token(Try it) {
        var sealed = jdbc.sql("select token_sealed from alipay_try where id = ?")
                .param(it.id().value())
                .query(byte[].class)
                .single();
        return switch (it.asker()) {
            case Asker.Person person ->
                vault.openText(person.id().value(), TOKEN, it.id().value(), sealed);
            case Asker.Stranger stranger ->
                new String(vault.openOwn(TOKEN + "|" + it.id(), sealed), StandardCharsets.UTF_8);
        };
    }

    /** The first phone takes it; the same one may come again with another word. @return false if another did, or the time is over */
    boolean scan(Try it, byte[] phone, String word) {
        return jdbc.sql("""
                        update alipay_try set state = 'SCANNED', phone_hash = :phone, word_hash = :word
                         where id = :id and expires > now()
                           and (state = 'OPEN' or state = 'SCANNED' and phone_hash = :phone)""")
                        .param("phone", phone)
                        .param("word", Sha256.of(word))
                        .param("id", it.id().value())
                        .update()
                == 1;
    }

    /** Alipay's number of the question, and whom it was about. */
    void asked(Try it, String reference, byte[] about) {
        jdbc.sql("update alipay_try set reference = ?, asked = ? where id = ? and state = 'SCANNED'")
                .params(reference, about, it.id().value())
                .update();
    }

    /** The phone has authorised, in time: once. */
    boolean authorised(Try it) {
        return jdbc.sql("update alipay_try set state = 'ASKING' where id = ? and state = 'SCANNED' and expires > now()"
                                + " and reference is not null")
                        .param(it.id().value())
                        .update()
                == 1;
    }

    /** Back to where the phone can still do what it has not done. */
    void notYet(Try it) {
        jdbc.sql("update alipay_try set state = 'SCANNED' where id = ? and state = 'ASKING'")
                .param(it.id().value())
                .update();
    }

    /** Ends it. @return false if it has ended, or was replaced, meanwhile */
    boolean end(Try it, @Nullable Ended reason) {
        return jdbc.sql("""
                        update alipay_try set state = ?, reason = ?, ended_at = now()
                         where id = ? and state in ('SCANNED', 'ASKING')""")
                        .param(reason == null ? "PASSED" : "FAILED")
                        .param(reason == null ? null : reason.name())
                        .param(it.id().value())
                        .update()
                == 1;
    }

    /** Where these are now, in one statement for all who wait. */
    Map<UUID, Try.State> states(Collection<UUID> ids) {
        var states = new HashMap<UUID, Try.State>();
        jdbc.sql("select t.id, " + STATE + " as state from alipay_try t where t.id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    states.put(row.getObject("id", UUID.class), Try.State.valueOf(row.getString("state")));
                });
        return states;
    }

    private Try read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = row.getObject("person", UUID.class);
        var reason = row.getString("reason");
        return new Try(
                new TryId(id),
                person == null
                        ? stranger(id, row.getBytes("claim_sealed"))
                        : new Asker.Person(new PersonId(person), row.getString("province")),
                Way.valueOf(row.getString("way")),
                row.getBytes("session_hash"),
                Try.State.valueOf(row.getString("state")),
                row.getTimestamp("expires").toInstant(),
                row.getBytes("phone_hash"),
                row.getString("reference"),
                row.getBytes("asked"),
                reason == null ? null : Ended.valueOf(reason),
                row.getBoolean("usable"));
    }
}
