package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL process at work in a data directory: this Latchkey's, or one that outlived its own. */
record Postmaster(Path data, ProcessHandle process, int port) {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final int LAST_RESORT_SECONDS = 10;

    /**
     * Who works in this directory, if anybody does.
     *
     * <p>PostgreSQL would take whatever process now has the number in an old note for the one that wrote it, and not
     * start. So a note whose writer is gone is deleted. If children of the writer still run, PostgreSQL sees it from
     * the memory they share.
     */
    static Optional<Postmaster> in(Path data) throws IOException {
        var note = PostmasterNote.in(data);
        var writer = note.flatMap(PostmasterNote::writer);
        if (note.isEmpty() || writer.isEmpty()) {
            PostmasterNote.deleteFrom(data);
            return Optional.empty();
        }
        requireSameDirectory(data, note.get());
        return Optional.of(new Postmaster(data, writer.get(), note.get().port()));
    }

    private static void requireSameDirectory(Path data, PostmasterNote note) {
        if (!note.directory().equals(data.toString())) {
            throw new DatabaseNotStarted(
                    ("%s was copied or moved while PostgreSQL was at work there: process %d still serves %s. Stop it,"
                                    + " and if this is a copy, take a new one.")
                            .formatted(data, note.processId(), note.directory()));
        }
    }

    /** Ends the connections, writes everything down and stops. */
    void stop(Programs programs) {
        if (!isRunning()) {
            log.warn("PostgreSQL in {} had ended before it was stopped", data);
        } else if (!stopsWhenAsked(programs)) {
            log.warn("PostgreSQL in {} does not stop when asked; ending its process {}", data, process.pid());
            end();
        }
    }

    /** A process that ended without its parent having taken notice still has its number, but no command. */
    private boolean isRunning() {
        return process.isAlive() && process.info().command().isPresent();
    }

    private boolean stopsWhenAsked(Programs programs) {
        try {
            return programs.run("pg_ctl", List.of("stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=20"));
        } catch (IOException failure) {
            log.warn("Cannot run pg_ctl", failure);
            return false;
        }
    }

    /** Harmless to what was committed: it is in the write-ahead log. */
    private void end() {
        process.destroy();
        if (!endsSoon()) {
            process.destroyForcibly();
            endsSoon();
        }
    }

    private boolean endsSoon() {
        return process.onExit()
                .thenApply(_ -> true)
                .completeOnTimeout(false, LAST_RESORT_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
