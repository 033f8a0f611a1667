/** Electronic certificates and letters: PDF, signature, QR, verification. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "vault",
            "ground",
            "web",
            "paper",
            "policy",
            "register",
            "person",
            "document",
            "photo"
        })
@NullMarked
package org.zhiye.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
