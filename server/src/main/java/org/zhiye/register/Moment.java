package org.zhiye.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Since when something is known, and by what.
 *
 * @param by the case or the act
 */
record Moment(Instant at, @Nullable UUID by) {}
