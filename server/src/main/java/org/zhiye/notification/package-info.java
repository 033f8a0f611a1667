/** Messages to people and their inbox; knows only deeds. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "ground", "web", "account", "outbox"})
@NullMarked
package org.zhiye.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
