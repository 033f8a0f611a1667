/** The demonstration's stand-in for Alipay: a small server that speaks the open protocol, and what its phone shows. */
@NullMarked
package org.zhiye.demo.alipay;

import org.jspecify.annotations.NullMarked;
