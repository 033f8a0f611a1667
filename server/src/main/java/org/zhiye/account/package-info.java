/** Accounts and their sessions: sign-up, log-in, captcha, password, mobile, roles. */
@ApplicationModule(
        allowedDependencies = {"shared", "vault", "ground", "web", "paper", "policy", "outbox", "otp", "captcha"})
@NullMarked
package org.zhiye.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
