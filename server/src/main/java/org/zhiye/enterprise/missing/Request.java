package org.zhiye.enterprise.missing;

import java.time.Instant;
import org.zhiye.shared.AccountId;

/**
 * A request to add an enterprise.
 *
 * @param contact whom the province may ask, in the asker's words; empty where it was not unsealed
 * @param reason why it was declined; empty unless it was
 */
record Request(
        RequestId id,
        AccountId asker,
        String name,
        String uscc,
        String province,
        String contact,
        State state,
        Instant at,
        String reason) {
    enum State {
        PENDING,
        ADDED,
        DECLINED
    }

    @Override
    public String toString() {
        return "Request " + id;
    }
}
