package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes into its data directory about the process at work there. A process that is killed leaves its
 * note behind, and its number may later be given to any other.
 *
 * @param directory where that process took itself to work
 */
record PostmasterNote(long processId, String directory, int port) {

    private static final int LINES_NEEDED = 4;

    /** Nothing if there is none, or only what a power cut left of one. */
    static Optional<PostmasterNote> in(Path data) throws IOException {
        var file = fileIn(data);
        return Files.exists(file) ? parsed(Files.readAllLines(file)) : Optional.empty();
    }

    static void deleteFrom(Path data) throws IOException {
        Files.deleteIfExists(fileIn(data));
    }

    private static Path fileIn(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static Optional<PostmasterNote> parsed(List<String> lines) {
        return lines.size() < LINES_NEEDED
                ? Optional.empty()
                : Optional.of(
                        new PostmasterNote(Long.parseLong(lines.get(0)), lines.get(1), Integer.parseInt(lines.get(3))));
    }

    /** The process that wrote this, if it is still there. */
    Optional<ProcessHandle> writer() {
        return ProcessHandle.of(processId).filter(this::wasWrittenBy);
    }

    private boolean wasWrittenBy(ProcessHandle process) {
        var info = process.info();
        return info.command()
                        .filter(command -> command.contains("/bin/postgres"))
                        .isPresent()
                && info.arguments()
                        .filter(arguments -> List.of(arguments).contains(directory))
                        .isPresent();
    }
}
