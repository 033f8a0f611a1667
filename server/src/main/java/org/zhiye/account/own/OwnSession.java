package org.zhiye.account.own;

import java.time.Instant;

/**
 * A log-in of an account that is alive, to be shown to its holder.
 *
 * @param idHash fingerprint of the session's id
 * @param device what the browser said of itself
 */
public record OwnSession(byte[] idHash, String device, String address, Instant created, Instant lastSeen) {}
