/** Stored files: checked, re-encoded, sealed, fingerprinted. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "ground", "photo"})
@NullMarked
package org.zhiye.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
