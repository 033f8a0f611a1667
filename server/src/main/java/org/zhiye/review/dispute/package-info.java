/** 不是我的: what a person says of an imported record is looked into by a supervisor; a correction needs a second one. */
@NullMarked
package org.zhiye.review.dispute;

import org.jspecify.annotations.NullMarked;
