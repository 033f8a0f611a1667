/** One-time codes for one purpose, spent once, and the budgets of sending them. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "ground", "outbox"})
@NullMarked
package org.zhiye.otp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
