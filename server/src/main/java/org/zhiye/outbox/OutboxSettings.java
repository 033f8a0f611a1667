package org.zhiye.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long messages are tried, and when their number is unusual.
 *
 * @param tries after so many a message is given up; with the pauses in between thirty last about nineteen hours
 * @param unusualFactor the last hour is unusual if it took so many times the mean hour of the last seven days …
 * @param unusualFloor … and at least so many messages
 */
@ConfigurationProperties("zhiye.outbox")
record OutboxSettings(
        @DefaultValue("30") int tries,
        @DefaultValue("4") int unusualFactor,
        @DefaultValue("300") int unusualFloor) {}
