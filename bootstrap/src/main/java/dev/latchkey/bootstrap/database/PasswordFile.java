package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the database, made up once and readable to nobody else. */
record PasswordFile(Path path) {

    private static final int BYTES = 32;

    void write() throws IOException {
        var password = new byte[BYTES];
        new SecureRandom().nextBytes(password);
        Files.createFile(path, OwnerOnly.FILE);
        Files.writeString(path, HexFormat.of().formatHex(password));
        Disk.force(path);
    }

    String read() throws IOException {
        try {
            return Files.readString(path).strip();
        } catch (NoSuchFileException failure) {
            throw new DatabaseNotStarted(
                    "%s is missing, and nothing else opens the database beside it. Put back a copy of it."
                            .formatted(path),
                    failure);
        }
    }
}
