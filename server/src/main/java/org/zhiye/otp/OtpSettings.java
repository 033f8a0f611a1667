package org.zhiye.otp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many codes are sent.
 *
 * @param gap between two to the same number for the same purpose
 * @param perHour to the same number for the same purpose
 * @param perDay to the same number, over all purposes
 * @param perAccount in an hour, for the same account or visitor
 * @param perAddress in an hour, asked for from the same address; high, since whole provinces sit behind one
 * @param visitorsPerDay in a day, over all who have not logged in: what an attacker can cost at most
 * @param accountsPerDay in a day, over all who have; apart from the other, so that no stranger can use it up
 */
@ConfigurationProperties("zhiye.otp")
record OtpSettings(
        @DefaultValue("60s") Duration gap,
        @DefaultValue("5") int perHour,
        @DefaultValue("20") int perDay,
        @DefaultValue("10") int perAccount,
        @DefaultValue("600") int perAddress,
        @DefaultValue("100000") int visitorsPerDay,
        @DefaultValue("300000") int accountsPerDay) {}
