/** Acts of the authority on registrations: 撤销, 吊销, 注销, 暂停, holds and bars, each proposed by one supervisor and consented to by a second. */
@NamedInterface("act")
@NullMarked
package org.zhiye.review.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
