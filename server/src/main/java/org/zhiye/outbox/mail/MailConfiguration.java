package org.zhiye.outbox.mail;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.zhiye.ground.Day;
import org.zhiye.outbox.MailProvider;

/** The mail server, where there is one; in demo never, so that no demonstration writes to anybody. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    @Bean
    @Profile("!demo")
    @ConditionalOnProperty("zhiye.mail.host")
    MailProvider smtp(MailSettings settings, Day day) {
        check(settings);
        return new Smtp(settings, day::now);
    }

    static void check(MailSettings settings) {
        if (settings.from() == null || settings.from().isBlank()) {
            throw new IllegalStateException(
                    "zhiye.mail.from (ZHIYE_MAIL_FROM) is missing: the address that e-mail comes from");
        }
        if (settings.user() != null && settings.password() == null) {
            throw new IllegalStateException("zhiye.mail.password (ZHIYE_MAIL_PASSWORD) is missing");
        }
        if (settings.tls() == MailSettings.Tls.NONE && !HERE.contains(settings.host())) {
            throw new IllegalStateException(
                    "zhiye.mail.tls must be STARTTLS or IMPLICIT: e-mail leaves here encrypted");
        }
    }
}
