/** What every deed stands on: who calls, the form's key, the subject's lock, the pool for heavy work, the day. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.zhiye.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
