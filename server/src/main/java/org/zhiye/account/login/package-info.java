/** Log-in with number and password, a forgotten password by SMS, and a number that has to be confirmed first. */
@NullMarked
package org.zhiye.account.login;

import org.jspecify.annotations.NullMarked;
