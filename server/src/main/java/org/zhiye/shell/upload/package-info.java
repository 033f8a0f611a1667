/** What is being sent lies sealed on the disk until it is whole; the heap holds nothing of it that grows with its size or number. */
@NullMarked
package org.zhiye.shell.upload;

import org.jspecify.annotations.NullMarked;
