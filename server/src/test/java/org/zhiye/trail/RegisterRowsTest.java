package org.zhiye.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.IdDocuments;
import org.zhiye.TestPeople;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Caller;
import org.zhiye.intake.Intakes;
import org.zhiye.policy.Span;
import org.zhiye.register.Enrolments;
import org.zhiye.register.PastList;
import org.zhiye.register.Registrar;
import org.zhiye.register.Registration;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.vault.Vault;

/** Somebody to whom everything happened that can happen in the register: each row is sealed and accounted for, also the ended ones. */
@ZhiyeTest
class RegisterRowsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    RowCheck check;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Registrar registrar;

    @Autowired
    Intakes intakes;

    @Autowired
    PastList list;

    private PersonId person;
    private UUID past;

    @BeforeEach
    void everything_happens() {
        person = TestPeople.verified(jdbc, vault, "林晓峰");
        var id = enrolments.enrol(person, "林晓峰", "JZ");
        var grant = UUID.randomUUID();
        enrolments.act(id, by -> registrar.add(id, "SZ", TODAY, TODAY.plusYears(3), grant));
        enrolments.act(id, by -> registrar.changeEmployer(id, EnterpriseId.next(), "某公司", "44", "粤", TODAY, by));
        enrolments.rename(id, "林晓锋");
        enrolments.turn(id, Registration.State.SUSPENDED);
        enrolments.turn(id, Registration.State.VALID);
        enrolments.act(id, by -> {
            registrar.remakeSeal(id, by);
            registrar.bar(person, "R07", TODAY, TODAY.plusYears(2), by);
            var span = new Span(TODAY, TODAY.plusDays(30));
            var hold = registrar.hold(id, "调查", new AccountId(UUID.randomUUID()), span, by);
            registrar.endHold(hold, TODAY.plusDays(9), by);
        });
        enrolments.act(id, by -> registrar.rescind(id, "C02", grant, TODAY, by));
        enrolments.turn(id, Registration.State.CANCELLED);
        past = imported();
    }

    private UUID imported() {
        var number = "渝1502018%d"
                .formatted(202_400_000
                        + java.util.concurrent.ThreadLocalRandom.current().nextInt(99_999));
        var csv = "注册编号,姓名,证件号码,专业及有效期\n" + number + ",林晓峰,"
                + IdDocuments.fresh().number() + ",建筑工程 2024-03-01~2027-02-28\n";
        var bytes = csv.getBytes(StandardCharsets.UTF_8);
        Caller.system("test").act(() -> intakes.take(list, () -> new ByteArrayInputStream(bytes)));
        return jdbc.sql("select id from past_registration where number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private List<RowFinding> after(String... sql) throws SQLException {
        try (var intruder = Superuser.connect(environment)) {
            intruder.setAutoCommit(false);
            intruder.createStatement().execute("set session_replication_role = replica");
            for (String one : sql) {
                var filled = one.replace(":person", "'" + person + "'")
                        .replace(":registrations", "(select id from registration where person = '" + person + "')")
                        .replace(":past", "'" + past + "'");
                try (var statement = intruder.createStatement()) {
                    assertThat(statement.executeUpdate(filled)).as(filled).isPositive();
                }
            }
            var found = new ArrayList<RowFinding>();
            check.verify(intruder, found::add);
            intruder.rollback();
            return found.stream()
                    .filter(it ->
                            it.subject().equals(person.value()) || it.subject().equals(past))
                    .toList();
        }
    }

    @Test
    void rows_that_nobody_touched_are_sound() throws SQLException {
        assertThat(after()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            bar            | ground = 'R08' where person = :person
            bar            | valid = daterange(lower(valid), upper(valid) - 700) where person = :person
            hold           | reason = '没有' where registration in :registrations
            seal_remake    | n = 2 where registration in :registrations
            standing       | ground = 'C01' where registration in :registrations and known_to = 'infinity' and state = 'CANCELLED'
            specialty_line | known_to = 'infinity' where registration in :registrations and specialty = 'SZ'
            employment     | entered_by = null where person = :person and known_to = 'infinity'
            past_registration | name = '别人' where id = :past
            past_registration | number = '京1502018202400001' where id = :past
            past_registration | document_index = '\\x00' where id = :past
            past_registration | sealed = '\\x0100' where id = :past
            past_registration | known_from = known_from - interval '1 year' where id = :past""")
    void an_altered_row_is_located(String table, String change) throws SQLException {
        assertThat(after("update " + table + " set " + change))
                .extracting(RowFinding::table, RowFinding::fault)
                .contains(org.assertj.core.groups.Tuple.tuple(table, RowFault.SEAL));
    }
}
