package org.zhiye.identity.alipay;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why verification by Alipay can't be begun. */
enum AlipayReason implements Reason {
    ALIPAY_NOT_OFFERED,
    ALIPAY_NOT_FOR_DOCUMENT,
    /** {0} = how often in 24 hours */
    ALIPAY_TOO_OFTEN,
    ALIPAY_PROVINCE_MISSING,
    ALIPAY_NOT_NEEDED;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
