package org.zhiye.shell;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiye.ground.BusinessClock;

/** The one clock of legal days. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    BusinessClock clock() {
        return new BusinessClock(Clock.systemUTC());
    }
}
