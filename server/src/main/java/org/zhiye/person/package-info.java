/** What a practitioner says of themself: profile and attachment wallet. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "ground",
            "web",
            "paper",
            "policy",
            "outbox",
            "otp",
            "account",
            "document",
            "photo"
        })
@NullMarked
package org.zhiye.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
