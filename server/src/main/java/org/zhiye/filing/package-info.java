/** The eight businesses: drafts, eligibility, declaration, the case and its state. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "ground",
            "web",
            "paper",
            "policy",
            "otp",
            "account",
            "person",
            "identity",
            "enterprise",
            "qualification",
            "register",
            "document",
            "trail",
            "photo"
        })
@NullMarked
package org.zhiye.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
