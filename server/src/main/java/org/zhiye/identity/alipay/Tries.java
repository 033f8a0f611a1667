package org.zhiye.identity.alipay;

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
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Sha256;
import org.zhiye.vault.Vault;

/** The tries. Each step is one update that says from which state it goes, so of two that come at once one wins, on whatever node. */
@Component
class Tries {
    private static final String TOKEN = "alipay_try.token_sealed";

    // a node that died while it asked leaves a try behind that nobody ends
    private static final String STATE = """
            case when t.state in ('OPEN', 'SCANNED') and t.expires <= now() then 'EXPIRED'
                 when t.state = 'ASKING' and t.expires <= now() - interval '1 minute' then 'EXPIRED'
                 else t.state end""";

    private static final String SELECT = "select t.id, t.person, t.way, t.province, t.session_hash, " + STATE
            + " as state, t.expires, t.phone_hash, t.reference, t.asked, t.reason from alipay_try t ";

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

    /** How many the person began in the last 24 hours. */
    int today(PersonId person) {
        return jdbc.sql("select count(*) from alipay_try where person = ? and begun_at > now() - interval '24 hours'")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    Optional<Try> newest(PersonId person) {
        return jdbc.sql(SELECT + "where t.person = ? order by t.begun_at desc, t.id desc limit 1")
                .param(person.value())
                .query((row, i) -> read(row))
                .optional();
    }

    Optional<Try> byToken(String token) {
        return jdbc.sql(SELECT + "where t.token_hash = ?")
                .param(Sha256.of(token))
                .query((row, i) -> read(row))
                .optional();
    }

    /** The try whose phone was sent to Alipay with this word. */
    Optional<Try> byWord(String word) {
        return jdbc.sql(SELECT + "where t.word_hash = ?")
                .param(Sha256.of(word))
                .query((row, i) -> read(row))
                .optional();
    }

    /** The token of the address in the code; only for the page of the person. */
    String token(Try it) {
        var sealed = jdbc.sql("select token_sealed from alipay_try where id = ?")
                .param(it.id().value())
                .query(byte[].class)
                .single();
        return vault.openText(it.person().value(), TOKEN, it.id().value(), sealed);
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

    private static Try read(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Try(
                new TryId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                Way.valueOf(row.getString("way")),
                row.getString("province"),
                row.getBytes("session_hash"),
                Try.State.valueOf(row.getString("state")),
                row.getTimestamp("expires").toInstant(),
                row.getBytes("phone_hash"),
                row.getString("reference"),
                row.getBytes("asked"),
                reason == null ? null : Ended.valueOf(reason));
    }
}
