/** Real-name verification at a desk (and later by Alipay). */
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
            "certificate",
            "photo"
        })
@NullMarked
package org.zhiye.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
