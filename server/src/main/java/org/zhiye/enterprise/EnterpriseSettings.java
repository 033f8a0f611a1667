package org.zhiye.enterprise;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The module's parameters.
 *
 * @param activationDays how long a code that opens an agent's account is good: a letter by post takes a week at most
 */
@ConfigurationProperties("zhiye.enterprise")
record EnterpriseSettings(@DefaultValue("30") int activationDays) {}
