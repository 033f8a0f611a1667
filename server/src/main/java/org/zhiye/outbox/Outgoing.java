package org.zhiye.outbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;

/**
 * A message on its way.
 *
 * @param to a number or an address; absent: the account's
 * @param language absent: the account's
 */
record Outgoing(
        UUID id,
        Kind kind,
        @Nullable AccountId account,
        @Nullable String to,
        @Nullable Language language,
        String template,
        List<String> arguments) {
    enum Kind {
        SMS,
        EMAIL
    }

    @Override
    public String toString() {
        return template + " " + id;
    }
}
