/** How pages are made: layout, components, messages in three languages, access, errors. */
@ApplicationModule(allowedDependencies = {"shared", "vault", "ground"})
@NullMarked
package org.zhiye.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
