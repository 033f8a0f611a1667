package org.zhiye.policy.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.filing.Cases;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.policy.DueDates;
import org.zhiye.policy.ReferenceData;
import org.zhiye.review.Bench;
import org.zhiye.shared.Language;
import org.zhiye.shared.Role;

/** Another node of the same database: it has its own reference data, and finds out by itself what was published. */
@ZhiyeTest
@ResourceLock("editions")
class EditionFollowerTest {
    @Autowired
    EditionTable table;

    @Autowired
    Editions editions;

    @Autowired
    EditionFollower node;

    @Autowired
    Bench bench;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Day day;

    private final List<String> counted = new ArrayList<>();
    private final ReferenceData other = ReferenceData.shipped();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private EditionFollower otherNode() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("dueDates", (DueDates) (from, to) -> {
            counted.add(from + " " + to);
            return 1;
        });
        return new EditionFollower(table, other, beans.getBeanProvider(DueDates.class), day, meters);
    }

    private Caller keeper() {
        return bench.officer(Role.POLICY_KEEPER, "*");
    }

    private void publish(Proposal it) {
        var first = keeper();
        var id = first.act(() -> editions.prepare(first, DeedKey.fresh(), editions.check(it)));
        var second = keeper();
        second.act(() -> {
            editions.publish(second, DeedKey.fresh(), id);
            return id;
        });
    }

    @Test
    void another_node_goes_by_what_was_published_here() {
        var name = "Gelao " + ThreadLocalRandom.current().nextInt(100_000);
        var follower = otherNode();
        follower.look();
        publish(Proposal.table(
                "ethnic-groups.csv",
                new ReferenceData(EditionFollower.tables(table))
                        .csv("ethnic-groups.csv")
                        .replaceFirst("(?m)^(37,.*),[^,]*$", "$1," + name),
                "测试"));
        assertThat(other.ethnicGroups().name("37", Language.EN)).isNotEqualTo(name);
        follower.look();
        assertThat(other.ethnicGroups().name("37", Language.EN)).isEqualTo(name);
        assertThat(meters.get("zhiye.editions.behind").gauge().value()).isZero();
    }

    @Test
    void due_dates_are_counted_anew_until_every_node_counts_by_the_new_calendar() {
        var year = 2040 + ThreadLocalRandom.current().nextInt(50);
        var saturday = LocalDate.of(year, 1, 2);
        while (saturday.getDayOfWeek().getValue() != 6) {
            saturday = saturday.plusDays(1);
        }
        var follower = otherNode();
        var days = year + "-01-01 " + year + "-12-31";
        assertThat(other.workingDays().untabled(LocalDate.of(year - 1, 12, 20), LocalDate.of(year, 1, 10)))
                .isPresent();
        publish(Proposal.holidays(year, "date,kind,zh_hans,zh_hant,en\n" + saturday + ",WORK,调休,調休,Make-up\n", "测试"));
        follower.look();
        assertThat(other.workingDays().isWorkingDay(saturday)).isTrue();
        follower.recount();
        follower.recount();
        assertThat(counted.stream().filter(days::equals))
                .as("as long as another node may count by the old one")
                .hasSize(2);
        jdbc.sql("update edition set recount_until = now() - interval '1 s' where kind = 'HOLIDAYS' and name = ?")
                .param(Integer.toString(year))
                .update();
        follower.recount();
        counted.clear();
        follower.recount();
        assertThat(counted).as("over").doesNotContain(days);
    }

    @Test
    void an_open_cases_due_date_moves_with_the_calendar_and_back() {
        TestDay.on(LocalDate.of(2036, 12, 30), () -> {
            var it = cases.submitted("JZ");
            var before = Objects.requireNonNull(bench.now(it).due());
            assertThat(before).isAfter(LocalDate.of(2037, 1, 2));
            publish(year2037("2037-01-05,OFF,元旦,元旦,New Year’s Day\n"));
            node.recount();
            assertThat(bench.now(it).due()).isEqualTo(before.plusDays(1));
            publish(year2037("2037-10-01,OFF,国庆节,國慶節,National Day\n"));
            node.recount();
            assertThat(bench.now(it).due()).isEqualTo(before);
        });
    }

    private static Proposal year2037(String rows) {
        return Proposal.holidays(2037, "date,kind,zh_hans,zh_hant,en\n" + rows, "测试");
    }

    @Test
    void the_missing_year_is_a_figure() {
        otherNode();
        var gauge = meters.get("zhiye.holidays.missing").gauge();
        assertThat(gauge.value()).isZero();
        TestDay.on(LocalDate.of(2031, 12, 1), () -> assertThat(gauge.value()).isEqualTo(2031));
    }
}
