/** Where one begins: the businesses of each qualification with their standing, and the way through two of them at once. */
@NullMarked
package org.zhiye.filing.apply;

import org.jspecify.annotations.NullMarked;
