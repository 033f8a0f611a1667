/** Numbered letters to applicants: what they say, and who may read them. */
@NullMarked
package org.zhiye.review.letter;

import org.jspecify.annotations.NullMarked;
