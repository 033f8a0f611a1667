/** The photo kernel: specifications, checks and processing of identity photographs; no Spring, no native code. */
@org.jspecify.annotations.NullMarked
package org.zhiye.photo;
