/** The policy as everybody can read it: any version, and what differs between two. */
@NullMarked
package org.zhiye.publicsite.policies;

import org.jspecify.annotations.NullMarked;
