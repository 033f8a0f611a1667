/** Who and what is in the demonstration, and how it gets there. */
@NullMarked
package org.zhiye.demo.content;

import org.jspecify.annotations.NullMarked;
