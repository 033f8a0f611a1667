package org.zhiye.register;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiye.ground.Command;
import org.zhiye.intake.Intakes;

/** What the module offers beside its pages: the command that takes the list of an existing register. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegisterSettings.class)
class RegisterConfiguration {
    @Bean
    Command importRegistrations(PastList list, Intakes intakes) {
        return intakes.command(list);
    }
}
