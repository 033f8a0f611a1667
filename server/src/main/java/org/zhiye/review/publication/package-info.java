/** Lists that are published: public notices and announcements, and the entry of what is announced into the register. */
@NamedInterface("publication")
@NullMarked
package org.zhiye.review.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
