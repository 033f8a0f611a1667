/** The operation trail: append-only, a chain for each subject; knows only deeds. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "ground", "web"})
@NullMarked
package org.zhiye.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
