/** The photo kernel: taking in pictures from strangers, the specification of identity photographs, its checks and the processing; no Spring. */
@org.jspecify.annotations.NullMarked
package org.zhiye.photo;
