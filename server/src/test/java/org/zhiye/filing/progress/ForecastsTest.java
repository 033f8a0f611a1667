package org.zhiye.filing.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Drafting;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Filings;
import org.zhiye.policy.Business;

@ZhiyeTest
class ForecastsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Forecasts forecasts;

    @Autowired
    Drafting drafting;

    @Autowired
    Logins logins;

    @Autowired
    Filings filings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_past_cases_took_is_told_and_how_often_that_was_right() {
        var it = drafting.submitted();
        var pattern = filings.of(it.person().id()).getFirst();
        // a hundred that took one to a hundred days; foretold to end within ten to forty
        for (int days = 1; days <= 100; days++) {
            ended(pattern, days);
        }
        forecasts.run(TODAY);
        var taken = forecasts.of(Business.INITIAL).orElseThrow();
        assertThat(taken.cases()).isGreaterThanOrEqualTo(100);
        assertThat(taken.quick()).isBetween(1, 15);
        assertThat(taken.slow()).isBetween(60, 100);
        assertThat(taken.rightInHundred().orElseThrow()).isBetween(20, 35);
        var next = drafting.submitted();
        assertThat(next.browser().text()).contains("预计", "之间办结", "近一年同类申请");
        assertThat(forecasts.of(Business.INFO)).isEmpty();
    }

    private void ended(Filing pattern, int days) {
        var closed = TODAY.atStartOfDay().toInstant(ZoneOffset.ofHours(8));
        var submitted = closed.minusSeconds(days * 86_400L);
        jdbc.sql("""
                with made as (insert into filing (id, number, person, applicant, holder, business, policy, route, enterprise, enterprise_name, province,
                    contract_from, opened_by, stage, turn, turn_since, outcome, submitted_at, closed_at, forecast_from, forecast_to)
                select gen_random_uuid(), 'CS-2026-F' || gen_random_uuid(), person, applicant, holder, business, policy, route, enterprise,
                    enterprise_name, province, contract_from, opened_by, 'CLOSED', 'NOBODY', ?, 'GRANTED', ?, ?, ?, ?
                  from filing where id = ? returning id)
                insert into filing_line (id, filing, specialty, stage, turn, turn_since, outcome)
                select gen_random_uuid(), id, 'JZ', 'ENDED', 'NOBODY', now(), 'GRANTED' from made""")
                .params(
                        Timestamp.from(closed),
                        Timestamp.from(submitted),
                        Timestamp.from(closed),
                        TODAY.minusDays(days).plusDays(10),
                        TODAY.minusDays(days).plusDays(40),
                        pattern.id().value())
                .update();
    }
}
