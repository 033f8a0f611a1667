/** Real-name verification at a desk or by Alipay, and how well it establishes an identity. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "ground",
            "web",
            "paper",
            "policy",
            "account",
            "person",
            "document",
            "outbox",
            "otp",
            "captcha",
            "certificate",
            "photo"
        })
@NullMarked
package org.zhiye.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
