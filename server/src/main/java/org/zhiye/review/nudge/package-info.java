/** 催办: a person reminds the office that is late with the own case. */
@NullMarked
package org.zhiye.review.nudge;

import org.jspecify.annotations.NullMarked;
