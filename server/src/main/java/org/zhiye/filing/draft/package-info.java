/** A form while it is filled in: its fields, what was typed, and the page before it is submitted. */
@NullMarked
package org.zhiye.filing.draft;

import org.jspecify.annotations.NullMarked;
