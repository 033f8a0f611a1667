/** Sign-up: the one page that opens an account, its checks, and the texts that are agreed to. */
@NullMarked
package org.zhiye.account.signup;

import org.jspecify.annotations.NullMarked;
