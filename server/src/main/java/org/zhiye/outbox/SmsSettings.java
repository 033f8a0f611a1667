package org.zhiye.outbox;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The gateway that carries SMS.
 *
 * @param url where messages are posted; absent in demo, where the local inbox takes them
 * @param token sent as bearer token
 */
@ConfigurationProperties("zhiye.sms")
record SmsSettings(@Nullable URI url, @Nullable String token) {}
