package org.zhiye.identity.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.WorkingDays;
import org.zhiye.shared.Refused;

class HoursTest {
    private static final WorkingDays CALENDAR = ReferenceData.shipped().workingDays();
    private static final Hours WEEKDAY = Hours.read("09:00-12:00, 13:30-17:00");

    private static Site site(Map<DayOfWeek, Hours> week, Map<LocalDate, Site.Special> days) {
        return new Site(SiteId.next(), "22", "一号点", "路 1 号", "0431-1", "", 30, 2, true, 0, week, days);
    }

    @ParameterizedTest
    @CsvSource({
        "'09:00-12:00, 13:30-17:00', '09:00-12:00, 13:30-17:00'",
        "'13:30—17:00；9:00～12:00', '09:00-12:00, 13:30-17:00'",
        "'９：００－１２：００', '09:00-12:00'",
        "'9:00 - 12:00 13:00 至 14:00', '09:00-12:00, 13:00-14:00'",
        "'', ''"
    })
    void hours_are_read_as_people_write_them(String typed, String shown) {
        assertThat(Hours.read(typed)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9-12",
                "12:00-09:00",
                "09:00-12:00,11:00-13:00",
                "25:00-26:00",
                "09:60-12:00",
                "下午",
                "09:00-09:00"
            })
    void what_are_no_hours_is_refused(String typed) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Hours.read(typed));
    }

    @Test
    void a_slot_that_would_not_end_in_time_is_none() {
        assertThat(Hours.read("09:00-10:20").slots(30)).containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 30));
        assertThat(Hours.read("23:00-23:59").slots(30)).containsExactly(LocalTime.of(23, 0));
        assertThat(Hours.CLOSED.slots(30)).isEmpty();
    }

    @Test
    void holidays_are_closed_and_weekends_that_are_worked_are_as_a_monday() {
        var site = site(Map.of(DayOfWeek.MONDAY, WEEKDAY, DayOfWeek.THURSDAY, WEEKDAY), Map.of());
        assertThat(site.on(LocalDate.of(2026, 10, 1), CALENDAR))
                .as("National Day, a Thursday")
                .isEqualTo(Hours.CLOSED);
        assertThat(site.on(LocalDate.of(2026, 10, 8), CALENDAR)).isEqualTo(WEEKDAY);
        assertThat(site.on(LocalDate.of(2026, 10, 10), CALENDAR))
                .as("a Saturday that is worked")
                .isEqualTo(WEEKDAY);
        assertThat(site.on(LocalDate.of(2026, 10, 17), CALENDAR))
                .as("a Saturday")
                .isEqualTo(Hours.CLOSED);
        assertThat(site.on(LocalDate.of(2026, 10, 6), CALENDAR))
                .as("no hours on Tuesdays")
                .isEqualTo(Hours.CLOSED);
    }

    @Test
    void what_is_said_of_a_day_counts_before_everything_else() {
        var holiday = LocalDate.of(2026, 10, 1);
        var closed = LocalDate.of(2026, 11, 23);
        var morning = Hours.read("09:00-11:00");
        var site = site(
                Map.of(DayOfWeek.MONDAY, WEEKDAY),
                Map.of(holiday, new Site.Special(morning, "值班"), closed, new Site.Special(Hours.CLOSED, "搬迁")));
        assertThat(site.on(holiday, CALENDAR)).isEqualTo(morning);
        assertThat(site.on(closed, CALENDAR)).isEqualTo(Hours.CLOSED);
        assertThat(site.slots(closed.plusDays(7), CALENDAR)).hasSize(13);
    }
}
