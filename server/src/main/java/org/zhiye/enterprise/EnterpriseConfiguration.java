package org.zhiye.enterprise;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiye.ground.Command;
import org.zhiye.intake.Intakes;

/** What the module offers beside its pages: the command that takes its list. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EnterpriseSettings.class)
class EnterpriseConfiguration {
    @Bean
    Command importEnterprises(EnterpriseList list, Intakes intakes) {
        return intakes.command(list);
    }
}
