/** THE register: registrations, specialty lines, employment, holds; valid time and known time. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "ground", "policy", "intake"})
@NullMarked
package org.zhiye.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
