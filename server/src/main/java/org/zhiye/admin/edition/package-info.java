/** Keeping the policy: versions, code tables, holidays and texts are prepared here, looked at, and published by a second person. */
@NullMarked
package org.zhiye.admin.edition;

import org.jspecify.annotations.NullMarked;
