/** Papers beside the attachments: proofs that a business may want. */
@NullMarked
package org.zhiye.person.paper;

import org.jspecify.annotations.NullMarked;
