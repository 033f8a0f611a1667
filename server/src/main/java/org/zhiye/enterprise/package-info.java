/** The directory of enterprises, its search, their agents and activation codes. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "ground",
            "web",
            "paper",
            "policy",
            "photo",
            "document",
            "account",
            "captcha",
            "otp",
            "outbox",
            "intake"
        })
@NullMarked
package org.zhiye.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
