/** Breaks the packaged product on purpose, and has somebody else count what is left: no acknowledged deed lost, none done twice, none stuck. */
@NullMarked
package org.zhiye.drills;

import org.jspecify.annotations.NullMarked;
