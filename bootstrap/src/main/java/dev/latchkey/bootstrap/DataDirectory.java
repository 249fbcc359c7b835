package dev.latchkey.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.latchkey.security.key.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the service keeps what it makes for itself; nobody but its owner may look inside. */
record DataDirectory(Path path) {

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);

    /** The directory, made if it is not there. */
    static DataDirectory at(Path path) {
        var directory = path.toAbsolutePath().normalize();
        try {
            if (Files.notExists(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return new DataDirectory(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException("The data directory " + directory + " cannot be made", failure);
        }
    }

    /** The secret that is kept here; made at the first start, for an installation that was given none. */
    Secrets secrets() {
        var file = path.resolve("secret");
        try {
            if (Files.notExists(file)) {
                log.warn("No secrets are set; cookies are signed with one made in {}", file);
                write(file);
            }
            return new Secrets(List.of(Files.readString(file, US_ASCII).strip()));
        } catch (IllegalArgumentException damaged) {
            throw new UncheckedIOException(new IOException(
                    "The secret in " + file + " is damaged: restore it from a"
                            + " copy, or remove it, which signs everybody out",
                    damaged));
        } catch (IOException failure) {
            throw new UncheckedIOException("The secret in " + file + " cannot be read or made", failure);
        }
    }

    private static void write(Path file) throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.getParent(), "secret", ".new", ownerOnly);
        Files.writeString(draft, HexFormat.of().formatHex(bytes), US_ASCII);
        Files.move(draft, file);
    }
}
