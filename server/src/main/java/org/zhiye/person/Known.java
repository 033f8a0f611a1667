package org.zhiye.person;

import java.time.Instant;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;

/**
 * That a person's identity is established.
 *
 * @param province code of the province whose officer did it
 */
public record Known(PersonId person, Level level, Method method, Instant at, String province, AccountId officer) {}
