package org.zhiye.policy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes reference data known to the other modules. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {
    @Bean
    ReferenceData referenceData() {
        return ReferenceData.shipped();
    }
}
