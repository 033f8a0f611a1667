package org.zhiye.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Deeds;
import org.zhiye.vault.Vault;

/** Each test tampers as a superuser in a transaction of its own, verifies within it, and rolls it back: nobody else is disturbed. */
@ZhiyeTest
class VerifierTest {
    private static final int LENGTH = 5;

    /** A column of the trail, and how an intruder alters it. */
    private static final Map<String, String> ALTERED = new LinkedHashMap<>();

    static {
        ALTERED.put("id", "gen_random_uuid()");
        ALTERED.put("subject", "gen_random_uuid()");
        ALTERED.put("n", "n + 100");
        ALTERED.put("deed", "'filing.withdrawn'");
        ALTERED.put("actor", "gen_random_uuid()");
        ALTERED.put("object", "object || ' '");
        ALTERED.put("at", "at + interval '1 microsecond'");
        ALTERED.put("body", "set_byte(body, 20, get_byte(body, 20) # 1)");
        ALTERED.put("salt", "set_byte(salt, 0, get_byte(salt, 0) # 1)");
        ALTERED.put("prev", "prev || '\\x00'::bytea");
        ALTERED.put("hash", "set_byte(hash, 31, get_byte(hash, 31) # 128)");
        ALTERED.put("mac", "set_byte(mac, 0, get_byte(mac, 0) # 1)");
    }

    @Autowired
    Deeds deeds;

    @Autowired
    Vault vault;

    @Autowired
    Verifier verifier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    private final UUID mine = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    private void chains() {
        for (UUID subject : List.of(mine, other)) {
            transaction.executeWithoutResult(status -> {
                for (int n = 1; n <= LENGTH; n++) {
                    deeds.happened(new Done(subject, "object " + n));
                }
            });
        }
    }

    /** What the verifier finds in the two chains after this SQL; {@code :mine} and {@code :other} are the subjects. */
    private List<Finding> after(String... sql) throws SQLException {
        return after(List.of(mine, other), sql);
    }

    private List<Finding> after(List<UUID> subjects, String... sql) throws SQLException {
        try (var intruder = Superuser.connect(environment)) {
            intruder.setAutoCommit(false);
            for (String one : sql) {
                run(intruder, one);
            }
            var findings = new ArrayList<Finding>();
            verifier.verify(intruder, subjects, findings::add);
            intruder.rollback();
            return findings;
        }
    }

    private void run(Connection intruder, String sql) throws SQLException {
        try (var statement = intruder.createStatement()) {
            var count = statement.executeUpdate(
                    sql.replace(":mine", "'" + mine + "'").replace(":other", "'" + other + "'"));
            assertThat(count).as(sql).isPositive();
        }
    }

    private static Finding found(Fault fault, UUID subject, long n) {
        return new Finding(fault, subject, n, n, null);
    }

    private static List<Finding> plain(List<Finding> findings) {
        return findings.stream()
                .map(f -> new Finding(f.fault(), f.subject(), f.n(), f.last(), null))
                .toList();
    }

    @Test
    void chains_that_nobody_touched_are_sound() throws SQLException {
        chains();
        assertThat(after()).isEmpty();
    }

    @Test
    void every_column_is_tried() {
        var columns = jdbc.sql("select column_name from information_schema.columns where table_name = 'trail'")
                .query(String.class)
                .list();
        assertThat(ALTERED.keySet()).containsExactlyInAnyOrderElementsOf(columns);
    }

    static Stream<Arguments> every_column_of_the_first_a_middle_and_the_last_entry() {
        return ALTERED.keySet().stream()
                .flatMap(column -> Stream.of(1, 3, LENGTH).map(n -> Arguments.of(column, n)));
    }

    @ParameterizedTest
    @MethodSource("every_column_of_the_first_a_middle_and_the_last_entry")
    void an_altered_column_is_located(String column, int n) throws SQLException {
        chains();
        var findings = after(
                "update trail set " + column + " = " + ALTERED.get(column) + " where subject = :mine and n = " + n);

        assertThat(findings).isNotEmpty().allMatch(f -> mine.equals(f.subject()));
        switch (column) {
            // the entry is gone from its place ...
            case "subject" ->
                assertThat(plain(findings)).containsExactly(found(n == LENGTH ? Fault.CUT : Fault.MISSING, mine, n));
            case "n" ->
                assertThat(plain(findings))
                        .contains(found(Fault.CONTENTS, mine, n + 100))
                        .anyMatch(f -> f.fault() == Fault.MISSING && f.n() == n);
            // ... or still in it: then nothing else is blamed
            default -> assertThat(findings).allMatch(f -> f.n() == n && f.last() == n);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, LENGTH})
    void an_entry_moved_to_another_chain_is_seen_there_too(int n) throws SQLException {
        chains();
        var sql = "update trail set subject = :other, n = 6 where subject = :mine and n = " + n;
        assertThat(plain(after(sql)))
                .containsExactlyInAnyOrder(
                        found(n == LENGTH ? Fault.CUT : Fault.MISSING, mine, n), found(Fault.CONTENTS, other, 6));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void a_deleted_entry_is_missed(int n) throws SQLException {
        chains();
        assertThat(plain(after("delete from trail where subject = :mine and n = " + n)))
                .containsExactly(found(Fault.MISSING, mine, n));
    }

    @Test
    void a_deleted_end_is_missed() throws SQLException {
        chains();
        assertThat(plain(after("delete from trail where subject = :mine and n = 5")))
                .containsExactly(found(Fault.CUT, mine, 5));
        assertThat(plain(after("delete from trail where subject = :mine and n > 2")))
                .containsExactly(new Finding(Fault.CUT, mine, 3, 5, null));
        assertThat(plain(after("delete from trail where subject = :mine")))
                .containsExactly(new Finding(Fault.CUT, mine, 1, 5, null));
    }

    @Test
    void a_deleted_end_is_missed_even_when_the_head_is_made_to_fit() throws SQLException {
        chains();
        assertThat(plain(after(
                        "delete from trail_open where id = (select id from trail where subject = :mine and n = 5)",
                        "delete from trail where subject = :mine and n = 5",
                        "update subject_head h set n = t.n, hash = t.hash, at = t.at from trail t"
                                + " where h.subject = :mine and t.subject = :mine and t.n = 4")))
                .containsExactly(found(Fault.HEAD, mine, 4));
    }

    @Test
    void what_waits_for_sealing_tells_of_a_deleted_entry_too() throws SQLException {
        chains();
        var id = jdbc.sql("select id from trail where subject = ? and n = 5")
                .param(mine)
                .query(UUID.class)
                .single();
        assertThat(after(List.of(), "delete from trail where subject = :mine and n = 5"))
                .contains(Finding.ghost(id), Finding.gap(Fault.CUT, mine, 5, 5));
    }

    @Test
    void a_forged_entry_is_located() throws SQLException {
        chains();
        // the intruder knows how hashes are made, but has no key: the best there is, is another entry's seal
        var copy =
                "insert into trail select gen_random_uuid(), subject, 6, deed, actor, object, at + interval '1 hour', body, salt,"
                        + " hash, %s, mac from trail where subject = :mine and n = 5";
        assertThat(plain(after(copy.formatted("hash"))))
                .contains(found(Fault.CONTENTS, mine, 6))
                .allMatch(f -> f.n() == 6);
        assertThat(plain(after(copy.formatted("sha256(hash)"))))
                .contains(found(Fault.CONTENTS_AND_SEAL, mine, 6))
                .allMatch(f -> f.n() == 6);
    }

    @Test
    void an_entry_with_a_true_hash_but_without_the_key_is_located() throws SQLException {
        chains();
        var last = row(5);
        var forged = new Row(
                UUID.randomUUID(),
                mine,
                6,
                "filing.submitted",
                null,
                "CS",
                last.at().plusSeconds(1),
                last.body(),
                last.salt(),
                last.hash());
        var hash = HexFormat.of().formatHex(forged.hash());
        assertThat(plain(after(
                        "insert into trail select '" + forged.id() + "', :mine, 6, 'filing.submitted', null, 'CS',"
                                + " at + interval '1 second', body, salt, hash, '\\x" + hash + "', mac"
                                + " from trail where subject = :mine and n = 5")))
                .contains(found(Fault.SEAL, mine, 6))
                .allMatch(f -> f.n() == 6);
    }

    private Row row(int n) {
        return jdbc.sql(
                        "select *, false as queued, 0 as head_n, null::bytea as head_hash from trail where subject = ? and n = ?")
                .params(mine, n)
                .query((r, i) -> Link.of(r).row())
                .single();
    }

    @Test
    void a_whole_forged_chain_is_located() throws SQLException {
        chains();
        var stranger = UUID.randomUUID();
        assertThat(
                        plain(
                                after(
                                        List.of(stranger),
                                        "insert into trail select gen_random_uuid(), '" + stranger
                                                + "', n, deed, actor, object, at, body, salt, prev, hash, mac from trail where subject = :mine and n = 1")))
                .contains(found(Fault.CONTENTS, stranger, 1), found(Fault.HEAD_MISSING, stranger, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "body", "object", "hash", "mac", "salt", "prev", "id", "at"})
    void two_swapped_entries_are_both_located(String column) throws SQLException {
        chains();
        var swap = column.equals("n") || column.equals("id")
                ? new String[] {
                    "create temp table two on commit drop as select * from trail where subject = :mine and n in (2, 4)",
                    "delete from trail where subject = :mine and n in (2, 4)",
                    column.equals("n")
                            ? "insert into trail select id, subject, 6 - n, deed, actor, object, at, body, salt, prev, hash, mac from two"
                            : "insert into trail select (select id from two b where b.n <> a.n), subject, n, deed, actor, object, at, body,"
                                    + " salt, prev, hash, mac from two a"
                }
                : new String[] {
                    "update trail a set " + column + " = b." + column
                            + " from trail b where a.subject = :mine and b.subject = :mine and a.n in (2, 4) and b.n = 6 - a.n"
                };
        assertThat(after(swap)).extracting(Finding::n).containsOnly(2L, 4L).contains(2L, 4L);
    }

    @Test
    void bodies_swapped_between_two_people_are_located() throws SQLException {
        chains();
        assertThat(plain(after("update trail a set body = b.body from trail b where a.n = 3 and b.n = 3 and"
                        + " (a.subject = :mine and b.subject = :other or a.subject = :other and b.subject = :mine)")))
                .containsExactlyInAnyOrder(found(Fault.CONTENTS, mine, 3), found(Fault.CONTENTS, other, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n = n - 1",
                "n = n + 1",
                "hash = '\\x00'",
                "hash = ''",
                "at = at - interval '1 day'",
                "at = null",
                "mac = ''",
                "n = 0, hash = '', at = null, mac = ''"
            })
    void an_altered_head_is_located(String how) throws SQLException {
        chains();
        assertThat(plain(after("update subject_head set " + how + " where subject = :mine")))
                .containsExactly(found(Fault.HEAD, mine, LENGTH));
    }

    @Test
    void a_deleted_head_is_located() throws SQLException {
        chains();
        assertThat(plain(after("delete from subject_head where subject = :mine")))
                .containsExactly(found(Fault.HEAD_MISSING, mine, LENGTH));
    }

    @Test
    void a_head_set_back_to_what_it_was_is_located() throws SQLException {
        chains();
        record Head(long n, byte[] hash, Timestamp at, byte[] mac) {}
        var old = jdbc.sql("select n, hash, at, mac from subject_head where subject = ?")
                .param(mine)
                .query((r, i) -> new Head(r.getLong(1), r.getBytes(2), r.getTimestamp(3), r.getBytes(4)))
                .single();
        transaction.executeWithoutResult(status -> deeds.happened(new Done(mine, "later")));
        var hex = HexFormat.of();
        assertThat(plain(after("update subject_head set n = 5, hash = '\\x" + hex.formatHex(old.hash()) + "', at = '"
                        + old.at().toInstant() + "', mac = '\\x" + hex.formatHex(old.mac())
                        + "' where subject = :mine")))
                .containsExactly(found(Fault.SET_BACK, mine, 6));
    }

    @Test
    void an_entry_taken_off_the_queue_is_located() throws SQLException {
        chains();
        assertThat(plain(after(
                        "delete from trail_open where id = (select id from trail where subject = :mine and n = 2)")))
                .containsExactly(found(Fault.NOT_QUEUED, mine, 2));
        assertThat(plain(after("update trail_open set id = gen_random_uuid()"
                        + " where id = (select id from trail where subject = :mine and n = 2)")))
                .containsExactly(found(Fault.NOT_QUEUED, mine, 2));
    }

    @Test
    void a_destroyed_key_is_no_fault_but_an_exchanged_one_is() throws SQLException {
        chains();
        vault.destroy(mine);
        assertThat(after()).isEmpty();

        vault.enrol(mine);
        assertThat(plain(after())).hasSize(LENGTH).allMatch(f -> f.fault() == Fault.BODY && mine.equals(f.subject()));
    }
}
