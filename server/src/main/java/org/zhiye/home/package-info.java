/** A practitioner's home and personal centre, read only. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "ground",
            "web",
            "policy",
            "account",
            "person",
            "document",
            "identity",
            "filing",
            "register",
            "certificate",
            "trail",
            "notification"
        })
@NullMarked
package org.zhiye.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
