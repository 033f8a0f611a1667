/** Notices that a case serves on an enterprise beside the one that confirms, and what the enterprise objects. */
@NullMarked
package org.zhiye.review.served;

import org.jspecify.annotations.NullMarked;
