/** Verification by Alipay: the open protocol in a thin client of our own, the QR page that turns by itself, and what the phone is shown. */
@NamedInterface("alipay")
@NullMarked
package org.zhiye.identity.alipay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
