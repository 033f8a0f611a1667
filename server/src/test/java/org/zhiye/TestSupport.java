package org.zhiye;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiye.access.Things;
import org.zhiye.account.Logins;
import org.zhiye.account.Standing;
import org.zhiye.account.Visitors;
import org.zhiye.demo.content.StagedClock;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Drafting;
import org.zhiye.filing.Filed;
import org.zhiye.ground.BusinessClock;
import org.zhiye.identity.site.Counters;
import org.zhiye.notification.Letterbox;
import org.zhiye.person.Applicants;
import org.zhiye.policy.edition.Publishing;
import org.zhiye.qualification.Rosters;
import org.zhiye.register.Enrolments;
import org.zhiye.review.Bench;
import org.zhiye.review.Registered;
import org.zhiye.review.Walker;
import org.zhiye.review.report.Reported;

/** What tests stand on: the day is Monday 2026-11-23, 10:00 in Shanghai, unless a test says otherwise by {@link TestDay}. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    Logins.class,
    Standing.class,
    Visitors.class,
    Applicants.class,
    Counters.class,
    Firms.class,
    Rosters.class,
    Drafting.class,
    Cases.class,
    Bench.class,
    Walker.class,
    Registered.class,
    Reported.class,
    Filed.class,
    Enrolments.class,
    Letterbox.class,
    Things.class,
    Publishing.class
})
class TestSupport {
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Bean
    @Primary
    BusinessClock testClock() {
        return new BusinessClock(new StagedClock(new TestDay(Clock.fixed(NOW, ZoneOffset.UTC))));
    }

    @Bean
    Browsers browsers(MockMvc mvc) {
        return new Browsers(mvc);
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }
}
