package org.zhiye.outbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Which provider carries SMS: in demo always the local inbox, so that no demonstration ever reaches a real telephone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class OutboxConfiguration {
    @Bean
    @Profile("!demo")
    @ConditionalOnProperty("zhiye.sms.url")
    SmsProvider gateway(SmsSettings settings) {
        return new Gateway(java.util.Objects.requireNonNull(settings.url()), settings.token());
    }
}
