/** Where a case is, whose turn it is, since when and until when. */
@NullMarked
package org.zhiye.filing.progress;

import org.jspecify.annotations.NullMarked;
