/** The photo tool: a desktop program and a command over the photo kernel, in three languages. */
@org.jspecify.annotations.NullMarked
package org.zhiye.photo.tool;
