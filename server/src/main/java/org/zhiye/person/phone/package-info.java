/** A computer lends an upload to the telephone: one link, one session, five minutes. */
@NullMarked
package org.zhiye.person.phone;

import org.jspecify.annotations.NullMarked;
