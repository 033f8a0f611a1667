package org.zhiye.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiye.shared.Vectors;

class PeriodsTest {
    private static final LocalDate BORN = LocalDate.of(1980, 5, 17);

    @Test
    void every_vector_of_years_ends_on_its_day() {
        var vectors = Vectors.at("/time/years");
        assertThat(vectors.size()).isEqualTo(2);
        vectors.forEach(v -> assertThat(Periods.lastDay(
                        day(v.get("from").asString()), v.get("years").asInt()))
                .isEqualTo(day(v.get("last_day").asString())));
    }

    @Test
    void the_usage_window_counts_its_first_day() {
        var v = Vectors.at("/time/usage_window/0");
        assertThat(Periods.usageWindow(
                        day(v.get("taken").asString()), v.get("days").asInt()))
                .isEqualTo(new Span(
                        day(v.get("taken").asString()), day(v.get("last_day").asString())));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 4, 2028-02-28",
        "2024-02-29, 1, 2025-02-28",
        "2025-03-01, 3, 2028-02-29",
        "2026-01-01, 3, 2028-12-31",
        "2026-12-31, 3, 2029-12-30"
    })
    void years_include_their_first_day(LocalDate first, int years, LocalDate last) {
        assertThat(Periods.lastDay(first, years)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 3, 2027-02-28", "2024-02-29, 4, 2028-02-29", "2026-11-23, 1, 2027-11-23"})
    void years_after_an_event_end_on_the_corresponding_day(LocalDate event, int years, LocalDate last) {
        assertThat(Periods.yearsAfter(event, years)).isEqualTo(last);
    }

    @Test
    void a_validity_ends_with_the_birthday_of_the_age_limit_at_the_latest() {
        assertThat(Periods.validity(day("2026-11-20"), 3, BORN, 65))
                .isEqualTo(new Span(day("2026-11-20"), day("2029-11-19")));
        assertThat(Periods.validity(day("2044-01-10"), 3, BORN, 65))
                .isEqualTo(new Span(day("2044-01-10"), day("2045-05-17")));
        assertThat(Periods.validity(day("2045-05-17"), 3, BORN, 65))
                .isEqualTo(new Span(day("2045-05-17"), day("2045-05-17")));
        assertThatIllegalArgumentException().isThrownBy(() -> Periods.validity(day("2045-05-18"), 3, BORN, 65));
    }

    @Test
    void who_was_born_on_29_february_is_of_age_on_the_28th() {
        assertThat(Periods.lastDayOfAge(day("1960-02-29"), 65)).isEqualTo(day("2025-02-28"));
        assertThat(Periods.isOverAge(day("1960-02-29"), 65, day("2025-02-28"))).isFalse();
        assertThat(Periods.isOverAge(day("1960-02-29"), 65, day("2025-03-01"))).isTrue();
    }

    @Test
    void a_renewal_begins_the_day_after_the_old_end() {
        assertThat(Periods.renewal(day("2026-12-31"), 3, BORN, 60))
                .isEqualTo(new Span(day("2027-01-01"), day("2029-12-31")));
    }

    @Test
    void a_usage_window_never_passes_the_ends_it_is_given() {
        assertThat(Periods.usageWindow(day("2026-11-23"), 180, day("2027-01-31"), day("2045-05-17"))
                        .to())
                .isEqualTo(day("2027-01-31"));
    }

    @Test
    void a_renewal_window_reaches_to_the_end_itself() {
        var window = Periods.renewalWindow(day("2027-02-21"), 90);
        assertThat(window.from()).isEqualTo(day("2026-11-23"));
        assertThat(window.contains(day("2026-11-22"))).isFalse();
        assertThat(window.contains(day("2026-11-23"))).isTrue();
        assertThat(window.contains(day("2027-02-21"))).isTrue();
        assertThat(window.contains(day("2027-02-22"))).isFalse();
    }

    @Test
    void only_a_persons_own_deadline_moves_to_the_next_working_day() {
        var calendar = ReferenceData.shipped().workingDays();
        assertThat(Periods.ownDeadline(day("2026-10-03"), calendar)).isEqualTo(day("2026-10-08"));
        assertThat(Periods.ownDeadline(day("2026-10-10"), calendar)).isEqualTo(day("2026-10-10"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
