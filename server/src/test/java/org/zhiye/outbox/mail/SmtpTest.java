package org.zhiye.outbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhiye.outbox.Mail;
import org.zhiye.outbox.NotSent;
import org.zhiye.outbox.Trouble;

/** E-mail by a real server of another make, and by servers that behave badly. */
class SmtpTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    private @Nullable GreenMail server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private GreenMail server() {
        return server(ServerSetup.PROTOCOL_SMTP);
    }

    private GreenMail server(String protocol) {
        var it = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        it.start();
        server = it;
        return it;
    }

    private static MailSettings settings(
            int port, MailSettings.Tls tls, @Nullable String user, @Nullable String password) {
        return new MailSettings("127.0.0.1", port, user, password, "zhiye@example.org", tls, Duration.ofSeconds(1));
    }

    private static Smtp client(int port) {
        return new Smtp(settings(port, MailSettings.Tls.NONE, null, null), () -> NOW);
    }

    private static Mail mail(String to) {
        return new Mail(ID, to, "执业：您有一条新消息", "申请 SB-1 已受理。\n\n登录后查看");
    }

    @Test
    void a_message_arrives_as_plain_text_with_our_id() throws Exception {
        var server = server();
        client(server.getSmtp().getPort()).send(mail("lin.xf@example.com"));
        var got = server.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("执业：您有一条新消息");
        assertThat(got.getContent().toString()).contains("申请 SB-1 已受理。", "登录后查看");
        assertThat(got.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(got.getHeader("Message-ID")[0]).isEqualTo("<" + ID + "@example.org>");
        assertThat(got.getHeader("Auto-Submitted")[0]).isEqualTo("auto-generated");
        assertThat(got.getSentDate().toInstant()).isEqualTo(NOW);
        assertThat(got.getFrom()[0].toString()).isEqualTo("zhiye@example.org");
    }

    @Test
    void with_user_and_password_it_logs_in_and_a_wrong_one_is_the_administrators_trouble() {
        var server = server();
        server.getUserManager().setAuthRequired(true);
        server.setUser("zhiye", "right");
        int port = server.getSmtp().getPort();
        new Smtp(settings(port, MailSettings.Tls.NONE, "zhiye", "right"), () -> NOW).send(mail("a@example.com"));
        assertThat(server.getReceivedMessages()).hasSize(1);
        var wrong = new Smtp(settings(port, MailSettings.Tls.NONE, "zhiye", "wrong"), () -> NOW);
        assertThat(refusal(wrong, "a@example.com").trouble()).isEqualTo(Trouble.CONFIGURATION);
    }

    @Test
    void a_server_without_encryption_is_refused_where_it_is_required() {
        int port = server().getSmtp().getPort();
        var strict = new Smtp(settings(port, MailSettings.Tls.STARTTLS, null, null), () -> NOW);
        assertThat(refusal(strict, "a@example.com").trouble()).isEqualTo(Trouble.CONFIGURATION);
        var implicit = new Smtp(settings(port, MailSettings.Tls.IMPLICIT, null, null), () -> NOW);
        assertThat(refusal(implicit, "a@example.com").trouble()).isEqualTo(Trouble.CONFIGURATION);
        assertThat(java.util.Objects.requireNonNull(server).getReceivedMessages())
                .isEmpty();
    }

    @Test
    void an_encrypted_line_carries_it_and_a_certificate_that_nobody_vouches_for_does_not() {
        var server = server(ServerSetup.PROTOCOL_SMTPS);
        var settings = settings(server.getSmtps().getPort(), MailSettings.Tls.IMPLICIT, null, null);
        var refusal = refusal(new Smtp(settings, () -> NOW), "a@example.com");
        assertThat(refusal.trouble()).isEqualTo(Trouble.CONFIGURATION);
        assertThat(refusal.reason()).isEqualTo("TLS");
        assertThat(server.getReceivedMessages()).isEmpty();
        var trusting = Map.of("mail.smtp.ssl.trust", "*", "mail.smtp.ssl.checkserveridentity", "false");
        new Smtp(settings, () -> NOW, trusting).send(mail("a@example.com"));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_mailbox_that_does_not_exist_is_given_up_and_a_full_one_tried_later() throws IOException {
        try (var refusing = new Scripted("550 5.1.1 no such user")) {
            var refusal = refusal(client(refusing.port()), "nobody@example.com");
            assertThat(refusal.trouble()).isEqualTo(Trouble.NUMBER);
            assertThat(refusal.reason()).isEqualTo("SMTP_550");
        }
        try (var full = new Scripted("452 4.2.2 mailbox full")) {
            assertThat(refusal(client(full.port()), "full@example.com").trouble())
                    .isEqualTo(Trouble.LATER);
        }
    }

    @Test
    void a_server_that_is_dead_or_says_nothing_is_tried_later() throws IOException {
        int port;
        try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = mute.getLocalPort();
            assertThat(refusal(client(port), "a@example.com").trouble()).isIn(Trouble.DOWN, Trouble.LATER);
        }
        assertThat(refusal(client(port), "a@example.com").trouble()).isEqualTo(Trouble.DOWN);
    }

    @Test
    void no_address_can_add_a_header() {
        assertThat(refusal(client(1), "a@example.com\r\nBcc: b@example.com").trouble())
                .isEqualTo(Trouble.NUMBER);
    }

    @Test
    void production_takes_no_open_line_and_no_half_settings() {
        var open = new MailSettings(
                "mail.example.org", null, null, null, "a@example.org", MailSettings.Tls.NONE, Duration.ofSeconds(1));
        assertThatIllegalStateException()
                .isThrownBy(() -> MailConfiguration.check(open))
                .withMessageContaining("zhiye.mail.tls");
        assertThatIllegalStateException()
                .isThrownBy(() -> MailConfiguration.check(new MailSettings(
                        "h", null, null, null, null, MailSettings.Tls.STARTTLS, Duration.ofSeconds(1))))
                .withMessageContaining("ZHIYE_MAIL_FROM");
        assertThatIllegalStateException()
                .isThrownBy(() -> MailConfiguration.check(settings(1, MailSettings.Tls.STARTTLS, "user", null)))
                .withMessageContaining("ZHIYE_MAIL_PASSWORD");
        assertThatCode(() -> MailConfiguration.check(settings(1, MailSettings.Tls.NONE, null, null)))
                .doesNotThrowAnyException();
    }

    private static NotSent refusal(Smtp client, String to) {
        return catchThrowableOfType(NotSent.class, () -> client.send(mail(to)));
    }

    /** Speaks SMTP as far as the recipient, and answers that as it is told. */
    private static final class Scripted implements AutoCloseable {
        private final ServerSocket socket;

        Scripted(String answerToRecipient) throws IOException {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                try (var line = socket.accept()) {
                    var in = new java.io.BufferedReader(
                            new java.io.InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
                    var out = line.getOutputStream();
                    out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
                    for (String said = in.readLine(); said != null; said = in.readLine()) {
                        var answer = said.startsWith("RCPT")
                                ? answerToRecipient
                                : said.startsWith("QUIT") ? "221 bye" : "250 ok";
                        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                        out.flush();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
