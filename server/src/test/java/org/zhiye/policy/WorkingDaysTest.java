package org.zhiye.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhiye.shared.Vectors;

class WorkingDaysTest {
    private static final WorkingDays CALENDAR = ReferenceData.shipped().workingDays();

    @Test
    void every_vector_is_due_on_its_day() {
        var vectors = Vectors.at("/time/working_days");
        assertThat(vectors.size()).isEqualTo(3);
        vectors.forEach(v -> assertThat(CALENDAR.due(
                        day(v.get("from").asString()), v.get("days").asInt()))
                .isEqualTo(day(v.get("due").asString())));
    }

    @Test
    void make_up_days_are_worked_and_holidays_are_not() {
        assertThat(CALENDAR.isWorkingDay(day("2026-02-14"))).isTrue();
        assertThat(CALENDAR.isWorkingDay(day("2026-02-16"))).isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2026-11-21"))).isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2026-11-23"))).isTrue();
        assertThat(CALENDAR.onOrAfter(day("2026-10-01"))).isEqualTo(day("2026-10-08"));
        assertThat(CALENDAR.next(day("2026-10-10"))).isEqualTo(day("2026-10-12"));
    }

    @Test
    void days_used_are_counted_without_the_first() {
        assertThat(CALENDAR.between(day("2026-11-17"), day("2026-11-23"))).isEqualTo(4);
        assertThat(CALENDAR.between(day("2026-11-17"), day("2026-11-17"))).isZero();
        assertThat(CALENDAR.between(day("2026-11-23"), day("2026-11-17"))).isEqualTo(-4);
    }

    @Test
    void counting_forth_and_back_agree() {
        var random = new Random(153);
        for (int n = 0; n < 3000; n++) {
            var event = day("2025-01-01").plusDays(random.nextInt(1200));
            int days = 1 + random.nextInt(30);
            var due = CALENDAR.due(event, days);
            assertThat(CALENDAR.isWorkingDay(due)).isTrue();
            assertThat(CALENDAR.between(event, due)).isEqualTo(days);
            assertThat(CALENDAR.between(event, due.minusDays(1))).isEqualTo(days - 1);
        }
    }

    @Test
    void a_year_without_table_knows_weekends_only_and_is_tentative() {
        assertThat(CALENDAR.tentative(2026)).isFalse();
        assertThat(CALENDAR.tentative(2027)).isTrue();
        assertThat(CALENDAR.isWorkingDay(day("2027-01-01"))).isTrue();
        assertThat(CALENDAR.isWorkingDay(day("2027-01-02"))).isFalse();
        assertThat(CALENDAR.tentative(day("2026-12-20"), day("2026-12-31"))).isFalse();
        assertThat(CALENDAR.tentative(day("2026-12-20"), day("2027-01-04"))).isTrue();
    }

    @Test
    void a_missing_table_is_reported_from_the_first_of_december() {
        assertThat(CALENDAR.missingYear(day("2026-11-30"))).isEmpty();
        assertThat(CALENDAR.missingYear(day("2026-12-01"))).hasValue(2027);
        assertThat(CALENDAR.missingYear(day("2027-01-01"))).hasValue(2027);
        assertThat(CALENDAR.missingYear(day("2025-12-01"))).isEmpty();
    }

    @Test
    void an_empty_table_counts_weekends_only() {
        var bare = new WorkingDays(List.of());
        assertThat(bare.due(day("2026-11-20"), 5)).isEqualTo(day("2026-11-27"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
