/** The own data, taken out as one file that can be read without this system. */
@ApplicationModule(allowedDependencies = {"shared", "ground", "web", "otp", "account", "document"})
@NullMarked
package org.zhiye.takeout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
