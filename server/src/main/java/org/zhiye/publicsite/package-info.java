/** Portal, announcements, look-up, verification: what everybody sees without logging in. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "ground",
            "web",
            "policy",
            "account",
            "captcha",
            "identity",
            "identity::site",
            "enterprise",
            "filing",
            "register",
            "certificate",
            "review",
            "review::publication",
            "photo"
        })
@NullMarked
package org.zhiye.publicsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
