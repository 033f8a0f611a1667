package org.zhiye.outbox;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Who carries messages in demo: always the local inbox, so that no demonstration ever reaches a real telephone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {
    @Bean
    @Profile("demo")
    Carriers demoCarriers(LocalInbox inbox) {
        return new Carriers(List.of(inbox), inbox);
    }
}
