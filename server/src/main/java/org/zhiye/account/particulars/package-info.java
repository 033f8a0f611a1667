/** Name and document: kept, chosen at sign-up, edited until they are verified, changed by a case afterwards. */
@NullMarked
package org.zhiye.account.particulars;

import org.jspecify.annotations.NullMarked;
