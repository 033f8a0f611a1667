package org.zhiye.outbox.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.zhiye.outbox.Mail;
import org.zhiye.outbox.MailProvider;
import org.zhiye.outbox.NotSent;
import org.zhiye.outbox.Trouble;

/** Sends plain text by SMTP. The request id is the Message-ID, so that what is sent twice can be told. */
final class Smtp implements MailProvider {
    static final String NAME = "smtp";
    private static final int FOR_GOOD = 5;
    private static final int HUNDRED = 100;

    private final MailSettings settings;
    private final Session session;
    private final Supplier<Instant> clock;

    Smtp(MailSettings settings, Supplier<Instant> clock) {
        this(settings, clock, Map.of());
    }

    /** @param more properties of the session, over ours */
    Smtp(MailSettings settings, Supplier<Instant> clock, Map<String, String> more) {
        this.settings = settings;
        this.clock = clock;
        var properties = properties(settings);
        properties.putAll(more);
        this.session = Session.getInstance(properties);
    }

    private static Properties properties(MailSettings settings) {
        var it = new Properties();
        it.put("mail.transport.protocol", "smtp");
        it.put("mail.smtp.host", settings.host());
        it.put("mail.smtp.port", Integer.toString(port(settings)));
        var patience = Long.toString(settings.patience().toMillis());
        it.put("mail.smtp.connectiontimeout", patience);
        it.put("mail.smtp.timeout", patience);
        it.put("mail.smtp.writetimeout", patience);
        it.put("mail.smtp.ssl.checkserveridentity", "true");
        it.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        if (settings.tls() == MailSettings.Tls.STARTTLS) {
            it.put("mail.smtp.starttls.enable", "true");
            it.put("mail.smtp.starttls.required", "true");
        }
        if (settings.tls() == MailSettings.Tls.IMPLICIT) {
            it.put("mail.smtp.ssl.enable", "true");
        }
        return it;
    }

    private static int port(MailSettings settings) {
        if (settings.port() != null) {
            return settings.port();
        }
        return settings.tls() == MailSettings.Tls.IMPLICIT ? 465 : 587;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void send(Mail mail) {
        Message message;
        Address[] to;
        try {
            to = new Address[] {new InternetAddress(mail.to(), true)};
            message = written(mail, to);
        } catch (AddressException e) {
            throw new NotSent(Trouble.NUMBER, "ADDRESS");
        } catch (MessagingException e) {
            throw new NotSent(Trouble.CONFIGURATION, "MESSAGE");
        }
        try (var transport = session.getTransport()) {
            transport.connect(settings.user(), settings.password());
            transport.sendMessage(message, to);
        } catch (MessagingException e) {
            throw notSent(e);
        }
    }

    private Message written(Mail mail, Address[] to) throws MessagingException {
        var id = "<" + mail.request() + "@" + domain() + ">";
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(Objects.requireNonNull(settings.from())));
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.get()));
        message.saveChanges();
        return message;
    }

    private String domain() {
        var from = Objects.requireNonNull(settings.from());
        return from.substring(from.lastIndexOf('@') + 1).replace(">", "");
    }

    /** A refusal of the recipient for good ends it; one of the sender or of the words is the administrator's or nobody's. */
    private static NotSent notSent(MessagingException e) {
        for (Exception at = e;
                at != null;
                at = at instanceof MessagingException next ? next.getNextException() : null) {
            if (at instanceof SMTPAddressFailedException refused) {
                return code(Trouble.NUMBER, refused.getReturnCode());
            }
            if (at instanceof SMTPSenderFailedException refused) {
                return code(Trouble.CONFIGURATION, refused.getReturnCode());
            }
            if (at instanceof SMTPSendFailedException refused) {
                return code(Trouble.CONTENT, refused.getReturnCode());
            }
            if (at instanceof jakarta.mail.AuthenticationFailedException) {
                return new NotSent(Trouble.CONFIGURATION, "AUTHENTICATION");
            }
            if (at instanceof MailConnectException && !encryption(at)) {
                return new NotSent(Trouble.DOWN, "CONNECT");
            }
        }
        if (encryption(e)) {
            return new NotSent(Trouble.CONFIGURATION, "TLS");
        }
        if (e instanceof SendFailedException) {
            return new NotSent(Trouble.NUMBER, "RECIPIENT");
        }
        return new NotSent(Trouble.DOWN, e.getClass().getSimpleName());
    }

    /** No encryption where it is required, or a certificate that nobody vouches for. */
    private static boolean encryption(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SSLException || String.valueOf(at.getMessage()).contains("STARTTLS")) {
                return true;
            }
        }
        return false;
    }

    private static NotSent code(Trouble forGood, int code) {
        return new NotSent(code / HUNDRED == FOR_GOOD ? forGood : Trouble.LATER, "SMTP_" + code);
    }
}
