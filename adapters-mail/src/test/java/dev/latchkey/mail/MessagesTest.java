package dev.latchkey.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.MovableClock;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.domain.account.Email;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Email ANN = new Email("ann@example.com");

    @Test
    void arePlainTextFromUsToTheReader() throws Exception {
        var message = read(written("Example <no-reply@example.org>", new Letter(ANN, "Hello", "Line one\nLine two\n")));

        assertThat(message.getHeader("From")).containsExactly("Example <no-reply@example.org>");
        assertThat(message.getHeader("To")).containsExactly("ann@example.com");
        assertThat(message.getHeader("Subject")).containsExactly("Hello");
        assertThat(message.getHeader("Date")).containsExactly("Sun, 1 Mar 2026 12:00:00 GMT");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Type")).containsExactly("text/plain; charset=UTF-8");
        assertThat(message.getContent()).isEqualTo("Line one\r\nLine two\r\n");
    }

    @Test
    void areNamedByChanceAndNotByTheMachine() throws Exception {
        var message = read(written("no-reply@example.org", new Letter(ANN, "Hello", "Text\n")));

        assertThat(message.getMessageID()).matches("<[A-Za-z0-9]{32}@example\\.org>");
    }

    @Test
    void keepEveryCharacter() throws Exception {
        var text = "Grüße 😀\n" + "x".repeat(5_000) + "\n";

        var written = written("Bücher & Läden <no-reply@example.org>", new Letter(ANN, "Grüße 😀", text));
        var message = read(written);

        assertThat(written.lines())
                .allMatch(line -> line.length() <= 998 && line.chars().allMatch(c -> c < 0x7f));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Bücher & Läden");
        assertThat(message.getSubject()).isEqualTo("Grüße 😀");
        assertThat(message.getContent()).isEqualTo(text.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: eve@example.com", "\nBcc: eve@example.com", "\rBcc: eve@example.com"})
    void letNobodyAddAHeader(String injected) throws Exception {
        var message = read(written("no-reply@example.org", new Letter(ANN, "Hello" + injected, "Text" + injected)));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("ann@example.com"));
    }

    private static String written(String from, Letter letter) throws Exception {
        var config = new MailConfig("http://localhost:8080", from, Optional.empty(), Path.of("mails"));
        var clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
        var message = new Messages(config, TestRandomness.seeded(1), clock).of(letter, session());
        var written = new ByteArrayOutputStream();
        message.writeTo(written);
        return written.toString(UTF_8);
    }

    private static MimeMessage read(String written) throws Exception {
        return new MimeMessage(session(), new ByteArrayInputStream(written.getBytes(UTF_8)));
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }
}
