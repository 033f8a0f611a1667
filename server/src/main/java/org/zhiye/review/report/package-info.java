/** What an employer reports of somebody registered with it, and what that person says to it. */
@NamedInterface("report")
@NullMarked
package org.zhiye.review.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
