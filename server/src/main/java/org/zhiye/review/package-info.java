/** What enterprise, province and ministry do with a case: tasks, opinions, deadlines, public notice, announcement. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "ground",
            "web",
            "paper",
            "policy",
            "filing",
            "account",
            "person",
            "identity",
            "enterprise",
            "qualification",
            "document",
            "register",
            "certificate"
        })
@NullMarked
package org.zhiye.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
