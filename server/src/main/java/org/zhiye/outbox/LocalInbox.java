package org.zhiye.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.MobileNumber;
import org.zhiye.vault.Vault;

/** The demonstration's stand-in for telephones: keeps what it is given, each request once. Absent in production. */
@Component
@Profile("demo")
public final class LocalInbox implements SmsProvider {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
    private volatile boolean down;

    LocalInbox(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What a telephone received. */
    public record Message(String to, String text, Instant at) {}

    @Override
    public void send(UUID requestId, MobileNumber to, String text) {
        if (down || unreachable.contains(to.value())) {
            throw NotSent.now("the local inbox is switched off");
        }
        jdbc.sql("insert into local_inbox (request, mobile_index, sealed) values (?, ?, ?) on conflict do nothing")
                .params(requestId, index(to), vault.sealOwn(context(requestId), text.getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    /** What this number received, latest last. */
    public List<Message> messages(MobileNumber to) {
        return jdbc.sql("select request, sealed, at from local_inbox where mobile_index = ? order by at, request")
                .param(index(to))
                .query((row, i) -> new Message(
                        to.value(),
                        open(row.getObject("request", UUID.class), row.getBytes("sealed")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Switches it off and on: while it is off it takes nothing, and what is queued waits. */
    public void down(boolean off) {
        down = off;
    }

    /** As {@link #down(boolean)}, for one number alone. */
    public void down(MobileNumber number, boolean off) {
        if (off) {
            unreachable.add(number.value());
        } else {
            unreachable.remove(number.value());
        }
    }

    private String open(UUID request, byte[] sealed) {
        return new String(vault.openOwn(context(request), sealed), StandardCharsets.UTF_8);
    }

    private byte[] index(MobileNumber number) {
        return vault.index("mobile", number.value());
    }

    private static String context(UUID request) {
        return "local_inbox.sealed|" + request;
    }
}
