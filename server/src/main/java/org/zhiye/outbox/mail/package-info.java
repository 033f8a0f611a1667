/** E-mail by SMTP. */
@NullMarked
package org.zhiye.outbox.mail;

import org.jspecify.annotations.NullMarked;
