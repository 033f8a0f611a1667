package org.zhiye.account.own;

import org.zhiye.web.Problems;

/**
 * Another mobile number.
 *
 * @param present the one on file, masked
 * @param unreached why the newest SMS to it did not arrive; empty: nothing is known against it
 * @param done it was changed a moment ago
 * @param sent the masked number that a code is on its way to; empty: none
 * @param seconds until the next code may be asked for
 */
public record ChangeMobilePage(
        String present,
        String unreached,
        boolean done,
        String mobile,
        String code,
        String sent,
        int seconds,
        String deed,
        Problems problems) {}
