package dev.latchkey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.application.MovableClock;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.domain.account.Email;
import dev.latchkey.mail.SmtpConfig.Tls;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Against a real SMTP server of another make. */
@Timeout(60)
class SmtpDeliveryTest {

    private static final Letter LETTER = new Letter(new Email("ann@example.com"), "Grüße", "A link\n.\nafter a dot\n");
    private static final String SENDER = "Bücher <no-reply@example.org>";

    private final List<String> envelopes = new CopyOnWriteArrayList<>();
    private final List<byte[]> messages = new ArrayList<>();

    @Test
    void handsALetterOver() throws Exception {
        try (var server = new Server(server())) {
            delivery(server.port(), "", "", Tls.NONE).deliver(LETTER);
        }

        assertThat(envelopes).containsExactly("no-reply@example.org ann@example.com");
        var message =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(messages.getFirst()));
        assertThat(message.getSubject()).isEqualTo("Grüße");
        assertThat(message.getFrom()[0].toString()).contains("no-reply@example.org");
        assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(LETTER.text());
    }

    @Test
    void logsInWhereItIsToldTo() throws Exception {
        try (var server = new Server(server().authenticationHandlerFactory(
                        new EasyAuthenticationHandlerFactory((user, password, context) -> admit(user, password)))
                .requireAuth())) {
            delivery(server.port(), "latchkey", "hush-hush", Tls.NONE).deliver(LETTER);

            assertThat(envelopes).hasSize(1);
            assertThatExceptionOfType(NotDelivered.class)
                    .isThrownBy(() -> delivery(server.port(), "latchkey", "wrong-wrong", Tls.NONE)
                            .deliver(LETTER))
                    .withMessageNotContaining("wrong-wrong");
        }
    }

    @Test
    @Tag("SR-TOK-04")
    void sendsNothingToAServerThatDoesNotEncryptWhenItMust() throws Exception {
        try (var server = new Server(server().hideTLS())) {
            assertThatExceptionOfType(NotDelivered.class)
                    .isThrownBy(
                            () -> delivery(server.port(), "", "", Tls.STARTTLS).deliver(LETTER));
        }

        assertThat(envelopes).isEmpty();
    }

    @Test
    @Tag("SR-TOK-04")
    void sendsNothingToAServerThatSpeaksNoTls() throws Exception {
        try (var server = new Server(server())) {
            assertThatExceptionOfType(NotDelivered.class)
                    .isThrownBy(() -> delivery(server.port(), "", "", Tls.TLS).deliver(LETTER));
        }

        assertThat(envelopes).isEmpty();
    }

    @Test
    void failsWhereNobodyListens() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThatExceptionOfType(NotDelivered.class)
                .isThrownBy(() -> delivery(port, "", "", Tls.NONE).deliver(LETTER))
                .withMessageContaining("ConnectException");
    }

    @Test
    void failsInTimeWhereNobodyAnswers() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(NotDelivered.class)
                    .isThrownBy(() ->
                            delivery(silent.getLocalPort(), "", "", Tls.NONE).deliver(LETTER))
                    .withMessageContaining("SocketTimeoutException");
        }
    }

    @Test
    @Tag("SR-ERR-02")
    void doesNotRepeatTheAddressThatAServerRefuses() throws Exception {
        var refusing = server(new RejectException(550, "no mailbox for Ann@Example.com here"));
        try (var server = new Server(refusing)) {
            assertThatExceptionOfType(NotDelivered.class)
                    .isThrownBy(() -> delivery(server.port(), "", "", Tls.NONE).deliver(LETTER))
                    .withMessageContaining("no mailbox for (the address) here");
        }
    }

    private SMTPServer.Builder server() {
        return local().messageHandler((context, from, to, data) -> {
            envelopes.add(from + " " + to);
            messages.add(data);
        });
    }

    private static SMTPServer.Builder server(RejectException refusal) {
        return local().messageHandler((context, from, to, data) -> {
            throw refusal;
        });
    }

    private static SMTPServer.Builder local() {
        return SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress());
    }

    private static void admit(String user, String password) throws LoginFailedException {
        if (!user.equals("latchkey") || !password.equals("hush-hush")) {
            throw new LoginFailedException();
        }
    }

    private static SmtpDelivery delivery(int port, String user, String password, Tls tls) {
        var smtp = new SmtpConfig("127.0.0.1", port, user, password, tls, Duration.ofMillis(500));
        var config = new MailConfig("http://localhost:8080", SENDER, Optional.of(smtp), Path.of("mails"));
        var clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
        return new SmtpDelivery(smtp, "localhost", new Messages(config, TestRandomness.seeded(1), clock));
    }

    /** A server that runs until it is closed. */
    private record Server(SMTPServer server) implements AutoCloseable {

        Server(SMTPServer.Builder builder) {
            this(builder.build());
            server.start();
        }

        int port() {
            return server.getPortAllocated();
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
