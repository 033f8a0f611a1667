package org.zhiye.policy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiye.policy.edition.EditionFollower;
import org.zhiye.policy.edition.EditionTable;

/** Makes reference data known to the other modules: what ships, and what was published since. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {
    @Bean
    ReferenceData referenceData(EditionTable editions) {
        return new ReferenceData(EditionFollower.tables(editions));
    }
}
