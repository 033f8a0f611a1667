/** What a decision does to the register, the account and the certificates. */
@NullMarked
package org.zhiye.review.effect;

import org.jspecify.annotations.NullMarked;
