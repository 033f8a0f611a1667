/** The roster of the examination authority. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "ground", "policy", "intake"})
@NullMarked
package org.zhiye.qualification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
