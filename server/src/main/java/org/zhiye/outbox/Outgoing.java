package org.zhiye.outbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;

/**
 * A message on its way.
 *
 * @param mobile absent: the account's
 * @param language absent: the account's
 */
record Outgoing(
        UUID id,
        @Nullable AccountId account,
        @Nullable MobileNumber mobile,
        @Nullable Language language,
        String template,
        List<String> arguments) {
    @Override
    public String toString() {
        return template + " " + id;
    }
}
