package org.zhiye.demo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.zhiye.demo.content.StagedClock;
import org.zhiye.ground.BusinessClock;

/** The clock of legal days as the demonstration needs it. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoClockConfiguration {
    @Bean
    BusinessClock movableClock() {
        return new BusinessClock(new StagedClock(Clock.systemUTC()));
    }
}
