/** Accounts of officers and administrators: invited, opened, given roles. */
@NullMarked
package org.zhiye.account.staff;

import org.jspecify.annotations.NullMarked;
