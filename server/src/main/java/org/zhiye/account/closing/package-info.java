/** The end of an account: at the holder's wish, for want of use, and what is forgotten then. */
@NullMarked
package org.zhiye.account.closing;

import org.jspecify.annotations.NullMarked;
