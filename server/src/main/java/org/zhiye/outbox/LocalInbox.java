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

/** The demonstration's stand-in for telephones and mailboxes: keeps what it is given, each request once. Absent in production. */
@Component
@Profile("demo")
public final class LocalInbox implements SmsProvider, MailProvider {
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
    public String name() {
        return "local";
    }

    @Override
    public String send(Sms message) {
        if (down || unreachable.contains(message.to().value())) {
            throw new NotSent(Trouble.LATER, "SWITCHED_OFF");
        }
        keep(message.request(), index(message.to()), message.text());
        return "";
    }

    @Override
    public void send(Mail mail) {
        if (down) {
            throw new NotSent(Trouble.LATER, "SWITCHED_OFF");
        }
        keep(mail.request(), MailAddresses.index(vault, mail.to()), mail.subject() + "\n\n" + mail.text());
    }

    private void keep(UUID request, byte[] index, String text) {
        jdbc.sql("insert into local_inbox (request, mobile_index, sealed) values (?, ?, ?) on conflict do nothing")
                .params(request, index, vault.sealOwn(context(request), text.getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    /** What this number received, latest last. */
    public List<Message> messages(MobileNumber to) {
        return messages(index(to), to.value());
    }

    /** What this e-mail address received, latest last. */
    public List<Message> mails(String to) {
        return messages(MailAddresses.index(vault, to), to);
    }

    private List<Message> messages(byte[] index, String to) {
        return jdbc.sql("select request, sealed, at from local_inbox where mobile_index = ? order by at, request")
                .param(index)
                .query((row, i) -> new Message(
                        to,
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
