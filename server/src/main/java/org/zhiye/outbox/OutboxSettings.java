package org.zhiye.outbox;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long messages are tried, and when their number is unusual.
 *
 * @param tries after so many a message is given up; with the pauses in between thirty last about nineteen hours
 * @param unusualFactor the last hour is unusual if it took so many times the mean hour of the last seven days …
 * @param unusualFloor … and at least so many messages
 * @param quietFrom from then on in the evening messages that can wait do so until the morning; the same as {@code quietUntil}: never
 * @param quietUntil the morning
 */
@ConfigurationProperties("zhiye.outbox")
record OutboxSettings(
        @DefaultValue("30") int tries,
        @DefaultValue("4") int unusualFactor,
        @DefaultValue("300") int unusualFloor,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil) {
    QuietHours quiet() {
        return new QuietHours(quietFrom, quietUntil);
    }
}
