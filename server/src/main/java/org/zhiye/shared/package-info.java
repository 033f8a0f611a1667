/** Value types and small contracts that every module speaks in; no service, no table, no framework. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.zhiye.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
