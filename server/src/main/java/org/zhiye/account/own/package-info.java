/** What the holder does with the own account: mobile number, password, sessions, and all that is kept about them. */
@NullMarked
package org.zhiye.account.own;

import org.jspecify.annotations.NullMarked;
