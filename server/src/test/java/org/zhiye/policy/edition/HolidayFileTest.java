package org.zhiye.policy.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Source;
import org.zhiye.policy.Unfit;
import org.zhiye.shared.Language;

class HolidayFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final ReferenceData SHIPPED = ReferenceData.shipped();

    /** As the npm package holiday-calendar 1.3.3 writes a year of region CN. */
    private static final String JSON = """
            {
              "year": 2028,
              "region": "CN",
              "dates": [
                {
                  "date": "2028-01-03",
                  "name": "元旦",
                  "name_cn": "元旦",
                  "name_en": "New Year's Day",
                  "type": "public_holiday"
                },
                {
                  "date": "2028-01-22",
                  "name": "春节补班",
                  "name_cn": "春节补班",
                  "name_en": "Spring Festival Workday",
                  "type": "transfer_workday"
                }
              ]
            }
            """;

    private static Checked check(Proposal it) {
        return new EditionCheck(Source.shipped(), TODAY).check(it, List.of(), 0);
    }

    private static Proposal read(String text) {
        return HolidayFile.read(text, SHIPPED.workingDays(), "测试");
    }

    private static Unfit refused(String text) {
        return assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> check(read(text)))
                .actual();
    }

    @Test
    void a_year_comes_as_the_packages_json_with_names_in_three_languages() {
        var after = check(read(JSON)).after().workingDays();
        assertThat(after.tentative(2028)).isFalse();
        assertThat(after.tentative(2029)).isTrue();
        assertThat(after.isWorkingDay(LocalDate.of(2028, 1, 3))).isFalse();
        assertThat(after.isWorkingDay(LocalDate.of(2028, 1, 22))).isTrue();
        assertThat(after.byYear().get(2028))
                .extracting(it -> it.name().in(Language.ZH_HANT))
                .containsExactly("元旦", "春節調休");
        assertThat(after.byYear().get(2026))
                .as("the other years stay")
                .isEqualTo(SHIPPED.workingDays().byYear().get(2026));
    }

    @Test
    void the_same_as_csv_and_a_second_time_in_the_place_of_the_first() {
        var csv = "date,kind,zh_hans,zh_hant,en\n2028-01-03,OFF,元旦,元旦,New Year\n";
        var first = check(read(JSON));
        var second = new EditionCheck(Source.shipped(), TODAY).check(read(csv), List.of(first.proposal()), 1);
        assertThat(second.before().workingDays().byYear().get(2028)).hasSize(2);
        assertThat(second.after().workingDays().byYear().get(2028)).hasSize(1);
    }

    @Test
    void a_make_up_day_on_a_weekday_and_days_of_two_years_are_refused() {
        assertThat(refused(JSON.replace("2028-01-22", "2028-01-21")).key()).isEqualTo("unfit.weekday");
        assertThat(refused(JSON.replace("2028-01-22", "2029-01-20")).key()).isEqualTo("unfit.year");
        assertThat(refused(JSON.replace("2028-01-22", "2028-01-03")).key()).isIn("unfit.twice", "unfit.weekday");
        var unfit = refused(JSON.replace("transfer_workday", "festival"));
        assertThat(unfit.key()).isEqualTo("unfit.day_kind");
        assertThat(unfit.line()).isEqualTo(13);
        assertThat(refused("{\"year\": 2028}").key()).isEqualTo("unfit.year_empty");
        assertThat(refused("date,kind\n2028-01-03,OFF\n").key()).isEqualTo("unfit.column_missing");
    }

    @Test
    void from_december_the_next_years_table_is_due() {
        var calendar = SHIPPED.workingDays();
        int last = calendar.byYear().lastKey();
        assertThat(calendar.missingYear(LocalDate.of(last, 11, 30))).isEmpty();
        assertThat(calendar.missingYear(LocalDate.of(last, 12, 1))).hasValue(last + 1);
        assertThat(calendar.untabled(LocalDate.of(last, 12, 20), LocalDate.of(last + 1, 1, 10)))
                .hasValue(last + 1);
        assertThat(calendar.untabled(LocalDate.of(last, 12, 1), LocalDate.of(last, 12, 31)))
                .isEmpty();
    }
}
