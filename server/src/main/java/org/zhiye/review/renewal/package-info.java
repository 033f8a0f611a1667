/** Renewals by time: warnings before a validity ends, and the grant by law of what was filed in time and not decided. */
@NullMarked
package org.zhiye.review.renewal;

import org.jspecify.annotations.NullMarked;
