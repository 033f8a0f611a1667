/** The product as people meet it: the packaged jar, started by its script, in a real Chromium. */
@org.jspecify.annotations.NullMarked
package org.zhiye.e2e;
