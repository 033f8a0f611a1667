/** Administration pages and imports. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "ground",
            "web",
            "policy",
            "policy :: edition",
            "intake",
            "outbox",
            "document",
            "account",
            "enterprise",
            "qualification",
            "register",
            "trail"
        })
@NullMarked
package org.zhiye.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
