/** An e-mail address of one's own, confirmed by its mail. */
@NullMarked
package org.zhiye.person.email;

import org.jspecify.annotations.NullMarked;
