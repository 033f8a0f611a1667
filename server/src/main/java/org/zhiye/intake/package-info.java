/** Lists that other authorities send as CSV: reading, row-numbered errors, the difference before it is taken, taking it. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "ground", "web"})
@NullMarked
package org.zhiye.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
