package org.zhiye.outbox.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes messages to people. Without a host no e-mail is sent, and no page speaks of it.
 *
 * @param port by default 587, and 465 for {@link Tls#IMPLICIT}
 * @param from the sender's address; what can't be delivered later comes back there
 * @param tls how the line is encrypted
 * @param patience for each step of the conversation
 */
@ConfigurationProperties("zhiye.mail")
record MailSettings(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("STARTTLS") Tls tls,
        @DefaultValue("10s") Duration patience) {
    enum Tls {
        /** begins in clear and is encrypted before anything is said; required, not only asked for */
        STARTTLS,
        /** encrypted from the first byte */
        IMPLICIT,
        /** not at all; refused in production, unless the server is this very machine */
        NONE
    }

    @Override
    public String toString() {
        return "MailSettings " + host;
    }
}
