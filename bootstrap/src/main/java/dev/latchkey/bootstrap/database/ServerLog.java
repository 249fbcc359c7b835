package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What PostgreSQL said since this start.
 *
 * @param file where an operator can read it
 */
record ServerLog(Path file) {

    private static final Pattern COMPLAINT = Pattern.compile("(?:FATAL|PANIC|DETAIL|HINT|error|hint): .*");

    /** Begins a new log, keeping only the one before it. */
    static ServerLog begunIn(Path directory) throws IOException {
        var file = directory.resolve("postgres.log");
        if (Files.exists(file)) {
            Files.move(file, directory.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ServerLog(Files.createFile(file, OwnerOnly.FILE));
    }

    /** The lines that say what went wrong. */
    String complaints() throws IOException {
        // Not read as strictly as readString would: a message may quote bytes of another encoding.
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        var complaints = COMPLAINT
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining("; "));
        return complaints.isEmpty() ? text.lines().reduce("", (_, line) -> line) : complaints;
    }
}
