/** The outermost shell: database, security configuration, sessions' cookie, modes, start and stop. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "ground", "web", "account"})
@NullMarked
package org.zhiye.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
