/** Editions: dated changes of the policy, checked, proposed, followed by every node. */
@NamedInterface("edition")
@NullMarked
package org.zhiye.policy.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
