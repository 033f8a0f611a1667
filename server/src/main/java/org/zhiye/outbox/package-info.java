/** Messages that leave the house: SMS and e-mail queue, providers, and the local inbox of the demonstration. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "ground", "web"})
@NullMarked
package org.zhiye.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
