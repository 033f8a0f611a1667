package org.zhiye.shell;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.zhiye.ground.BusinessClock;

/** The one clock of legal days; the demonstration has its own, which can be moved. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    @Profile("!demo")
    BusinessClock clock() {
        return new BusinessClock(Clock.systemUTC());
    }
}
