/** Dated policy: businesses, routes, days, code tables, working days; what ships, and the editions that were published over it. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "ground"})
@NullMarked
package org.zhiye.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
