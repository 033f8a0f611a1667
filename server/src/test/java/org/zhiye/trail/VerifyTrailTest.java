package org.zhiye.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Command;
import org.zhiye.ground.Deeds;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

@ZhiyeTest
class VerifyTrailTest {
    @Autowired
    @Qualifier("checkDataSource")
    DataSource readOnly;

    @Autowired
    Verifier verifier;

    @Autowired
    List<Command> commands;

    @Autowired
    Deeds deeds;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    private final UUID person = UUID.randomUUID();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... arguments) {
        printed.reset();
        return new VerifyTrail(readOnly, verifier, new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void happens(String object) {
        transaction.executeWithoutResult(status -> deeds.happened(new Done(person, object)));
    }

    private void intrude(String sql) throws SQLException {
        try (var intruder = Superuser.connect(environment);
                var statement = intruder.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void it_is_one_of_the_commands() {
        assertThat(commands).extracting(Command::name).contains("verify-trail");
    }

    @Test
    void a_sound_chain_ends_with_0_and_a_tampered_one_is_named_and_ends_with_1() throws SQLException {
        happens("a");
        happens("b");
        assertThat(run(person.toString())).isZero();
        assertThat(printed()).isEqualToIgnoringNewLines("2 entries in 1 chains, 0 faults");

        intrude("update trail set object = 'B' where subject = '" + person + "' and n = 2");
        assertThat(run(person.toString())).isEqualTo(1);
        assertThat(printed())
                .startsWith(person + "\t2\t")
                .contains("\tCONTENTS\t")
                .contains("1 faults");

        intrude("update trail set object = 'b' where subject = '" + person + "' and n = 2");
        assertThat(run(person.toString())).isZero();
    }

    @Test
    void a_receipt_is_there_or_lost_or_false() {
        happens("a");
        var receipt =
                trail.of(Subject.of(new PersonId(person)), null, 1).getFirst().receipt();
        assertThat(run("--receipt=" + receipt)).isZero();
        assertThat(printed()).contains(receipt + ": there");

        assertThat(run("--receipt=" + new Receipt(UUID.randomUUID(), receipt.code())))
                .isEqualTo(1);
        assertThat(printed()).contains("LOST");

        assertThat(run("--receipt=" + new Receipt(receipt.entry(), "2".repeat(16))))
                .isEqualTo(1);
        assertThat(printed()).contains("FALSE");
    }

    @Test
    void what_it_does_not_understand_ends_with_2() {
        assertThat(run("all")).isEqualTo(2);
        assertThat(run("--receipt=1")).isEqualTo(2);
        assertThat(printed()).startsWith("usage:");
    }

    @Test
    void it_reads_with_the_rights_of_a_reader() throws SQLException {
        try (var connection = readOnly.getConnection();
                var statement = connection.createStatement()) {
            try (var user = statement.executeQuery("select current_user")) {
                user.next();
                assertThat(user.getString(1)).isEqualTo("zhiye_check");
            }
            statement.execute("set default_transaction_read_only = off");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("delete from trail where false"))
                    .withMessageContaining("permission denied");
        }
    }
}
