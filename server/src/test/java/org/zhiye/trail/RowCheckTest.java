package org.zhiye.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.review.Bench;
import org.zhiye.shared.Role;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.SealedTable;

/** An intruder with all rights in the database, but without the keys, tampers with rows that grant; each is located. */
@ZhiyeTest
@ResourceLock("publication")
class RowCheckTest {
    @Autowired
    RowCheck check;

    @Autowired
    RowSeals seals;

    @Autowired
    List<SealedTable> tables;

    @Autowired
    Bench bench;

    @Autowired
    Logins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    private UUID person;
    private UUID officer;

    @BeforeEach
    void a_person_with_decisions_and_a_letter_and_an_officer_with_a_role() {
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var decided = bench.granted("JZ");
        var batch = bench.noticed(publisher);
        TestDay.on(LocalDate.of(2026, 12, 8), () -> bench.announced(publisher, batch));
        person = decided.person().id().value();
        officer = logins.officer(Role.PROVINCE_ACCEPTOR, "62").value();
    }

    private List<RowFinding> after(String... sql) throws SQLException {
        try (var intruder = Superuser.connect(environment)) {
            intruder.setAutoCommit(false);
            // triggers don't stop a superuser
            intruder.createStatement().execute("set session_replication_role = replica");
            for (String one : sql) {
                try (var statement = intruder.createStatement()) {
                    var filled = one.replace(":person", "'" + person + "'")
                            .replace(":filings", "(select id from filing where person = '" + person + "')")
                            .replace(":registrations", "(select id from registration where person = '" + person + "')")
                            .replace(":officer", "'" + officer + "'");
                    assertThat(statement.executeUpdate(filled)).as(filled).isPositive();
                }
            }
            var found = new ArrayList<RowFinding>();
            check.verify(intruder, found::add);
            intruder.rollback();
            return found.stream()
                    .filter(it -> it.subject().equals(person) || it.subject().equals(officer))
                    .toList();
        }
    }

    @Test
    void rows_that_nobody_touched_are_sound() throws SQLException {
        assertThat(after()).isEmpty();
    }

    @Test
    void every_table_with_a_seal_is_checked() {
        var sealed = jdbc.sql("""
                        select table_name from information_schema.columns
                         where column_name = 'mac' and table_schema = 'public'
                           -- the trail checks itself; the other two hold the fingerprints of one-time codes
                           and table_name not in ('trail', 'subject_head', 'invitation', 'activation')""").query(String.class).list();
        assertThat(tables).extracting(SealedTable::name).containsExactlyInAnyOrderElementsOf(sealed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            role_grant | jurisdiction = '*' where account = :officer
            role_grant | role = 'SYSTEM_ADMINISTRATOR' where account = :officer
            decision   | verdict = 'DISAGREED', ground = 'R01' where filing in :filings and step = 'PROVINCE_REVIEW'
            decision   | note = '\\x00' where filing in :filings and step = 'PROVINCE_REVIEW'
            specialty_line | valid = daterange(lower(valid), upper(valid) + 365) where registration in :registrations
            standing   | state = 'SUSPENDED' where registration in :registrations
            holder     | name = '他人' where registration in :registrations
            employment | enterprise_name = '别的企业' where person = :person
            registration | first_registered = first_registered - 1 where person = :person
            letter     | made_on = made_on + 1 where person = :person
            letter     | number = concat(number, 'x') where id in (select id from letter where person = :person order by made_at limit 1)""")
    void an_altered_row_is_located(String table, String change) throws SQLException {
        assertThat(after("update " + table + " set " + change))
                .extracting(RowFinding::table, RowFinding::fault)
                .contains(org.assertj.core.groups.Tuple.tuple(table, RowFault.SEAL));
    }

    @Test
    void a_row_that_is_put_in_by_hand_is_located() throws SQLException {
        assertThat(after("""
                        insert into role_grant (account, role, jurisdiction, mac)
                        select account, 'PROVINCE_REVIEWER', jurisdiction, mac from role_grant where account = :officer"""))
                .singleElement()
                .satisfies(it -> assertThat(it.fault()).isEqualTo(RowFault.SEAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            decision       | filing in :filings and step = 'PROVINCE_REVIEW'
            letter         | person = :person
            specialty_line | registration in :registrations
            employment     | person = :person""")
    void a_deleted_row_is_located(String table, String where) throws SQLException {
        assertThat(after("delete from " + table + " where " + where))
                .singleElement()
                .satisfies(it -> assertThat(it.fault()).isEqualTo(RowFault.MISSING));
    }

    @Test
    void a_role_that_was_taken_back_and_is_there_again_is_located() throws SQLException {
        var admin = logins.in(logins.officer(Role.SYSTEM_ADMINISTRATOR, "*"));
        admin.open("/admin/staff/" + officer)
                .submit("/admin/staff/" + officer + "/revoke", java.util.Map.of("role", "PROVINCE_ACCEPTOR"));
        assertThat(after()).isEmpty();
        var mac = new byte[1][];
        transaction.executeWithoutResult(status -> {
            mac[0] = seals.seal(officer, "role_grant", "x", officer, "PROVINCE_ACCEPTOR", "62");
            status.setRollbackOnly();
        });
        assertThat(after(
                        "insert into role_grant (account, role, jurisdiction, mac) values (:officer, 'PROVINCE_ACCEPTOR', '62', '\\x"
                                + java.util.HexFormat.of().formatHex(mac[0]) + "')"))
                .singleElement()
                .satisfies(it -> assertThat(it.fault()).isEqualTo(RowFault.BACK));
    }

    @Test
    void a_row_that_no_deed_accounts_for_is_not_committed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> seals.seal(officer, "role_grant", "x", officer, "PUBLISHER", "*")))
                .withMessageContaining("no deed accounts for role_grant x");
    }
}
