/** What an employer reports of somebody registered with it, and what that person says to it. */
@NullMarked
package org.zhiye.review.report;

import org.jspecify.annotations.NullMarked;
