package dev.latchkey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.domain.account.Email;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class FileDeliveryTest {

    private static final Letter LETTER = new Letter(new Email("ann@example.com"), "Hello", "secret link\n");

    @TempDir
    private Path directory;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00.5Z"));

    @Test
    void writesEachMailIntoAFile() throws Exception {
        delivery("mails").deliver(LETTER);
        delivery("mails").deliver(LETTER);

        assertThat(files("mails")).isNotEmpty().allSatisfy(file -> {
            assertThat(file.getFileName().toString()).matches("20260301T120000\\.500000Z-[A-Za-z0-9]{8}\\.eml");
            assertThat(file).content().contains("To: ann@example.com", "Subject: Hello", "secret link");
        });
    }

    @Test
    @Tag("SR-TOK-04")
    void letsNobodyElseReadThem() throws Exception {
        delivery("mails").deliver(LETTER);

        assertThat(permissionsOf(directory.resolve("mails"))).isEqualTo("rwx------");
        assertThat(files("mails"))
                .allSatisfy(file -> assertThat(permissionsOf(file)).isEqualTo("rw-------"));
    }

    @Test
    void keepsTheNewest() throws Exception {
        var delivery = delivery("mails");
        for (var count = 0; count < FileDelivery.KEPT + 3; count++) {
            clock.advance(Duration.ofSeconds(1));
            delivery.deliver(LETTER);
        }

        assertThat(files("mails")).hasSize(FileDelivery.KEPT).first().asString().contains("20260301T120004");
    }

    @Test
    void removesNothingThatIsNoMail() throws Exception {
        Files.createDirectories(directory.resolve("mails"));
        var other = Files.writeString(directory.resolve("mails").resolve("0-notes.txt"), "mine");
        var delivery = delivery("mails");

        for (var count = 0; count < FileDelivery.KEPT + 1; count++) {
            delivery.deliver(LETTER);
        }

        assertThat(other).exists();
    }

    @Test
    void saysWhyItCannotWrite() throws Exception {
        Files.writeString(directory.resolve("file"), "in the way");

        assertThatExceptionOfType(NotDelivered.class)
                .isThrownBy(() -> delivery("file").deliver(LETTER))
                .withMessageContaining("file")
                .withMessageNotContaining("ann@example.com");
    }

    @Test
    @Tag("SR-TOK-04")
    void logsWhereAMailIsAndNotWhatIsInIt() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(FileDelivery.class);
        log.start();
        logger.addAppender(log);
        logger.setLevel(ch.qos.logback.classic.Level.TRACE);
        try {
            delivery("mails").deliver(LETTER);
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }

        assertThat(log.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains(directory.resolve("mails").toString())
                .doesNotContain("ann@example.com")
                .doesNotContain("secret link");
    }

    private FileDelivery delivery(String name) {
        var mails = directory.resolve(name);
        var config = new MailConfig("http://localhost:8080", "no-reply@example.org", Optional.empty(), mails);
        var randomness = TestRandomness.seeded(System.nanoTime());
        return new FileDelivery(mails, new Messages(config, randomness, clock), randomness, clock);
    }

    private List<Path> files(String name) throws IOException {
        try (var files = Files.list(directory.resolve(name))) {
            return files.sorted().toList();
        }
    }

    private static String permissionsOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
