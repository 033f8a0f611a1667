package org.zhiye.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.TestPeople;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Caller;
import org.zhiye.ground.GroundReason;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.LineId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.vault.Vault;

@ZhiyeTest
class FilingsTest {
    private static final Instant NOW = Instant.parse("2026-11-17T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    Filings filings;

    @Autowired
    ReferenceData reference;

    @Test
    void a_case_comes_back_as_it_was_stored_at_every_stage() {
        var it = stored("JZ", "JD");
        assertThat(it.number()).matches("CS-2026-\\d{8}");
        it = move(it.confirm(deadlines()), "CONFIRM");
        assertThat(it.stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
        it = move(it.sendBack(deadlines()), "SEND_BACK");
        assertThat(it.turn()).isEqualTo(Turn.PERSON);
        it = move(it.resubmit(new Contract(TODAY.minusYears(1), null), deadlines()), "RESUBMIT");
        assertThat(it.round()).isEqualTo(2);
        it = move(it.accept(deadlines()), "ACCEPT");
        it = move(it.opine(deadlines()), "OPINE");
        it = move(it.accept(deadlines()), "ACCEPT");
        assertThat(it.stage()).isEqualTo(Stage.LINES);
        assertThat(it.lines()).extracting(FilingLine::stage).containsOnly(LineStage.MINISTRY_OPINION);
        var refused = it.lines().getFirst();
        it = move(
                it.line(refused.id(), LineStage.LineStep.REFUSE, false, Outcome.REFUSED, "R03", deadlines()), "REFUSE");
        assertThat(it.open()).isTrue();
        var granted = it.lines().get(1);
        it = move(it.line(granted.id(), LineStage.LineStep.GRANT, false, null, null, deadlines()), "GRANT");
        assertThat(it.lines().get(1).stage()).isEqualTo(LineStage.PUBLIC_NOTICE);
        it = move(it.line(granted.id(), LineStage.LineStep.NOTICE_OVER, false, null, null, deadlines()), "NOTICE_OVER");
        it = move(
                it.line(granted.id(), LineStage.LineStep.ANNOUNCE, false, Outcome.GRANTED, null, deadlines()),
                "ANNOUNCE");
        assertThat(it.stage()).isEqualTo(Stage.CLOSED);
        assertThat(it.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(it.lines().getFirst().ground()).isEqualTo("R03");
        assertThat(filings.history(it.id()).steps()).hasSize(11);
    }

    @Test
    void a_second_writer_of_the_same_state_is_refused() {
        var it = stored("JZ");
        move(it.confirm(deadlines()), "CONFIRM");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> move(it.withdraw(deadlines()), "WITHDRAW"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(GroundReason.CHANGED_MEANWHILE));
    }

    @Test
    void a_person_has_one_open_case() {
        var it = stored("JZ");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> store(it.person(), "JD"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(FilingReason.ANOTHER_IS_OPEN));
        move(it.withdraw(deadlines()), "WITHDRAW");
        assertThat(store(it.person(), "JD").open()).isTrue();
    }

    private Filing stored(String... specialties) {
        return store(TestPeople.verified(jdbc, vault, "林晓峰"), specialties);
    }

    private Filing store(PersonId person, String... specialties) {
        var route = reference.policies().version("2018").rules(Business.INITIAL).route();
        var lines = List.of(specialties).stream()
                .map(code ->
                        new FilingLine(LineId.next(), code, LineStage.PENDING, Turn.NOBODY, NOW, null, null, null, 0))
                .toList();
        var stage = Stage.first(route);
        var it = new Filing(
                FilingId.next(),
                "",
                person,
                "林晓峰",
                HolderType.CONSTRUCTOR_1,
                Business.INITIAL,
                "2018",
                route,
                EnterpriseId.next(),
                "上海华建二局建设工程有限公司",
                "31",
                new Contract(TODAY.minusDays(10), null),
                null,
                stage,
                stage.turn(),
                NOW,
                deadlines().due(stage, route),
                1,
                null,
                lines,
                NOW,
                null,
                0);
        filings.add(
                it,
                null,
                null,
                new Declarations.Sealed(UUID.randomUUID(), new byte[] {1}, new byte[] {2}, new UUID[0]));
        return filings.find(it.id()).orElseThrow();
    }

    private Filing move(Filing it, String step) {
        filings.move(it, step, Caller.Kind.STAFF, "上海市住房和城乡建设管理委员会", null, NOW);
        var read = filings.find(it.id()).orElseThrow();
        assertThat(read.stage()).isEqualTo(it.stage());
        assertThat(read.lines())
                .extracting(FilingLine::stage, FilingLine::outcome, FilingLine::due)
                .isEqualTo(it.lines().stream()
                        .map(l -> org.assertj.core.groups.Tuple.tuple(l.stage(), l.outcome(), l.due()))
                        .toList());
        return read;
    }

    private Deadlines deadlines() {
        return new Deadlines() {
            @Override
            public Instant now() {
                return NOW;
            }

            @Override
            public LocalDate today() {
                return TODAY;
            }

            @Override
            public LocalDate workingDays(int days) {
                return reference.workingDays().due(TODAY, days);
            }

            @Override
            public int correctionDays() {
                return 20;
            }

            @Override
            public boolean joint(String specialty) {
                return false;
            }
        };
    }
}
