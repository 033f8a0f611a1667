package org.zhiye.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are guarded.
 *
 * @param triesPerTenMinutes log-ins tried for one name, or for one account on a device known to it
 * @param triesPerDay the same in 24 hours
 * @param resetDelay until a password that was reset by SMS alone takes effect; at once on a known device
 * @param guard how long after a reset or a change of mobile number nothing that matters can be filed
 * @param unverifiedLife after that an account that was never verified is closed
 * @param logsKept how long after its end what was done with an account can still be read: at least six months (网络安全法 art. 21)
 * @param invitationLife how long a one-time link opens an officer's account
 */
@ConfigurationProperties("zhiye.account")
public record AccountSettings(
        @DefaultValue("5") int triesPerTenMinutes,
        @DefaultValue("50") int triesPerDay,
        @DefaultValue("24h") Duration resetDelay,
        @DefaultValue("72h") Duration guard,
        @DefaultValue("30d") Duration unverifiedLife,
        @DefaultValue("183d") Duration logsKept,
        @DefaultValue("24h") Duration invitationLife) {}
