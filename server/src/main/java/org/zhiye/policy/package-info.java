/** Dated policy: businesses, routes, days, code tables, working days. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.zhiye.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
