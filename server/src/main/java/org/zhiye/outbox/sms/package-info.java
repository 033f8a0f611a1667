/** Carriers of SMS: Aliyun and Tencent Cloud by their open protocols, an operator's own gateway, and the table of approved templates. */
@NullMarked
package org.zhiye.outbox.sms;

import org.jspecify.annotations.NullMarked;
