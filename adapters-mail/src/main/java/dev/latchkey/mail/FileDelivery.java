package dev.latchkey.mail;

import dev.latchkey.application.Randomness;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Delivery} into a directory, for whoever tries the service out without an SMTP server: each letter is a file that
 * mail programs open, and that nobody but the owner of the directory can read. The newest ones are kept.
 */
final class FileDelivery implements Delivery {

    /** How many files are kept. */
    static final int KEPT = 100;

    private static final Logger log = LoggerFactory.getLogger(FileDelivery.class);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path directory;
    private final Messages messages;
    private final Randomness randomness;
    private final InstantSource clock;
    private final Session session = Session.getInstance(new Properties());

    FileDelivery(Path directory, Messages messages, Randomness randomness, InstantSource clock) {
        this.directory = directory;
        this.messages = messages;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public synchronized void deliver(Letter letter) throws NotDelivered {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var file = directory.resolve(TIME.format(clock.instant()) + "-" + randomness.alphanumeric(8) + ".eml");
            write(letter, file);
            log.info("No SMTP server is set; a mail was written to {}", file);
            removeOldest();
        } catch (IOException | MessagingException failure) {
            throw new NotDelivered(letter, failure);
        }
    }

    /** Under another name first, so that whoever looks for mails finds whole ones. */
    private void write(Letter letter, Path file) throws IOException, MessagingException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(directory, "mail", ".new", ownerOnly);
        try (var out = Files.newOutputStream(draft)) {
            messages.of(letter, session).writeTo(out);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeOldest() throws IOException {
        try (var files = Files.list(directory)) {
            var mails = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
            for (var file : mails.subList(0, Math.max(0, mails.size() - KEPT))) {
                Files.deleteIfExists(file);
            }
        }
    }
}
