/** Paper: the fonts and which characters they cover, drawing of PDF pages, letters, QR, seals, and the signature on them. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "photo"})
@NullMarked
package org.zhiye.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
