/** Former registrations that came over, and whose they are. */
@NullMarked
package org.zhiye.filing.past;

import org.jspecify.annotations.NullMarked;
