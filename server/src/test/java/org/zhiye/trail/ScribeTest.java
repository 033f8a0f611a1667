package org.zhiye.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Statements;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Grant;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.shared.Subject;
import org.zhiye.vault.Vault;

@ZhiyeTest
class ScribeTest {
    @Autowired
    Deeds deeds;

    @Autowired
    Trail trail;

    @Autowired
    Receipts receipts;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    private final UUID person = UUID.randomUUID();
    private final Subject subject = Subject.of(new PersonId(person));

    private void happens(String... objects) {
        transaction.executeWithoutResult(status -> {
            for (String object : objects) {
                deeds.happened(new Done(person, object));
            }
        });
    }

    private List<Entry> entries() {
        return trail.of(subject, null, 100);
    }

    @Test
    void an_entry_tells_what_who_when_and_from_where() {
        var officer = new AccountId(UUID.randomUUID());
        var caller = new Caller(
                officer,
                Caller.Kind.STAFF,
                "周敏",
                UUID.randomUUID(),
                List.of(new Grant(Role.PROVINCE_ACCEPTOR, "31")),
                "10.1.2.3",
                "Firefox");
        caller.act(() -> {
            happens("CS-2026-00000001");
            return null;
        });

        var entry = entries().getFirst();
        assertThat(entry.n()).isEqualTo(1);
        assertThat(entry.deed()).isEqualTo("filing.tested");
        assertThat(entry.object()).isEqualTo("CS-2026-00000001");
        assertThat(entry.actor()).isEqualTo(officer.value());
        assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-23T02:00:00Z"));
        assertThat(entry.body())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "by.kind", "STAFF",
                        "by.name", "周敏",
                        "by.roles", "PROVINCE_ACCEPTOR@31",
                        "by.address", "10.1.2.3",
                        "by.device", "Firefox",
                        "what", "合同 CS-2026-00000001"));
    }

    @Test
    void deeds_of_one_transaction_follow_each_other() {
        happens("a", "b", "c");
        happens("d");
        assertThat(entries()).extracting(Entry::object).containsExactly("d", "c", "b", "a");
        assertThat(entries()).extracting(Entry::n).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() {
        happens("stays");
        transaction.executeWithoutResult(status -> {
            deeds.happened(new Done(person, "goes"));
            status.setRollbackOnly();
        });
        happens("stays too");
        assertThat(entries()).extracting(Entry::object).containsExactly("stays too", "stays");
    }

    @Test
    void there_is_no_deed_without_a_transaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> deeds.happened(new Done(person, "alone")));
    }

    @Test
    void an_entry_costs_two_statements() {
        happens("first");
        var sent = Statements.of(() -> transaction.executeWithoutResult(status -> {
            deeds.lock(person);
            deeds.happened(new Done(person, "second"));
        }));
        assertThat(sent).hasSize(3);
        assertThat(sent.get(1)).contains("insert into trail ").contains("insert into trail_open");
        assertThat(sent.get(2)).startsWith("update subject_head");
    }

    @Test
    void times_only_grow_even_when_the_clock_goes_back() {
        happens("a", "b");
        TestDay.on(LocalDate.of(2025, 1, 1), () -> happens("c"));
        TestDay.on(LocalDate.of(2027, 1, 1), () -> happens("d"));
        assertThat(entries())
                .extracting(Entry::at)
                .containsExactly(
                        Instant.parse("2027-01-01T02:00:00Z"),
                        Instant.parse("2026-11-23T02:00:00.000002Z"),
                        Instant.parse("2026-11-23T02:00:00.000001Z"),
                        Instant.parse("2026-11-23T02:00:00Z"));
    }

    @Test
    void a_destroyed_key_takes_the_contents_along_and_new_entries_have_none() {
        happens("a");
        vault.destroy(person);
        happens("b");
        assertThat(entries()).extracting(Entry::object).containsExactly("b", "a");
        assertThat(entries()).extracting(Entry::body).containsExactly(Map.of(), Map.of());
        assertThat(vault.knows(person)).isFalse();
    }

    @Test
    void a_receipt_is_found_again_and_read_back() {
        happens("CS-2026-00000002");
        var receipt = entries().getFirst().receipt();
        assertThat(receipts.of(subject, "filing.tested", "CS-2026-00000002")).contains(receipt);
        assertThat(receipts.of(subject, "filing.tested", "CS-2026-00000003")).isEmpty();
        assertThat(receipt.grouped()).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
        assertThat(Receipt.parse(receipt.toString())).isEqualTo(receipt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trail set object = 'x' where false",
                "delete from trail where false",
                "truncate trail",
                "update trail_open set id = id where false",
                "delete from trail_open where false",
                "truncate trail_open",
                "delete from subject_head where false",
                "update subject_head set subject = subject where false"
            })
    void the_application_may_not(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trail set object = 'x' where subject = '%s'",
                "delete from trail where subject = '%s'",
                "truncate trail"
            })
    void not_even_the_owner_rewrites_it(String sql) throws SQLException {
        happens("a");
        try (var owner = Superuser.connect(environment, "zhiye_owner");
                var statement = owner.createStatement()) {
            statement.execute("set lock_timeout = '2s'");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(sql.formatted(person)))
                    .withMessageContaining("append-only");
        }
    }
}
