/** Whether a human is at the other end: the drawn code and its price; its table {@code spent} was made with the accounts'. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "ground", "web"})
@NullMarked
package org.zhiye.captcha;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
