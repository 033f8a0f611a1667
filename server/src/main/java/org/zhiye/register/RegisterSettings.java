package org.zhiye.register;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How imported records are dealt with.
 *
 * @param disputeDays working days in which an office decides whether a record is somebody's (m)
 */
@Validated
@ConfigurationProperties("zhiye.register")
record RegisterSettings(@DefaultValue("10") @Min(1) int disputeDays) {}
