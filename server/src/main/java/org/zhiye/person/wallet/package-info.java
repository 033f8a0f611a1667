/** Attachments: taken, checked, kept, looked at. */
@NullMarked
package org.zhiye.person.wallet;

import org.jspecify.annotations.NullMarked;
