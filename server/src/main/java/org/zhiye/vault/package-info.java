/** Keys and what is done with them: sealed fields and files, blind index, row and trail seals, signers. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.zhiye.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
