package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The PostgreSQL that is really at work in a directory of Latchkey. */
final class Running {

    private Running() {}

    static ProcessHandle in(Path directory) throws IOException {
        return PostmasterNote.in(data(directory))
                .flatMap(PostmasterNote::writer)
                .orElseThrow();
    }

    /** Where it listens for programs of the same machine, as it says itself. */
    static String socketDirectory(Path directory) throws IOException {
        return Files.readAllLines(data(directory).resolve("postmaster.pid")).get(4);
    }

    static Path data(Path directory) {
        return directory.resolve("postgres/data");
    }
}
