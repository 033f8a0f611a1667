package org.zhiye.qualification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiye.ground.Command;
import org.zhiye.intake.Intakes;

/** What the module offers beside its pages: the command that takes its list. */
@Configuration(proxyBeanMethods = false)
class QualificationConfiguration {
    @Bean
    Command importQualifications(QualificationList list, Intakes intakes) {
        return intakes.command(list);
    }
}
