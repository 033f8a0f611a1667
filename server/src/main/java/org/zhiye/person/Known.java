package org.zhiye.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;

/**
 * That a person's identity is established.
 *
 * @param province code of the province whose officer did it, or which the person chose where nobody did
 * @param officer who did it; absent: an identity service
 */
public record Known(
        PersonId person,
        Level level,
        Method method,
        Instant at,
        String province,
        @Nullable AccountId officer) {}
