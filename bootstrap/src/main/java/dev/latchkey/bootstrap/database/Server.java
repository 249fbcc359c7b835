package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL at work for this Latchkey. */
final class Server {

    static final String ADDRESS = "127.0.0.1";

    private static final Logger log = LoggerFactory.getLogger(Server.class);

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=" + ADDRESS,
            // No socket either: it would be open to every user of the machine.
            "unix_socket_directories=''",
            "max_connections=100",
            // What was acknowledged survives a power cut, whatever postgresql.conf was made to say.
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on");

    /** What hinders a start may pass: a port taken meanwhile, the processes of a killed server that still end. */
    private static final int ATTEMPTS = 3;

    /** After a crash PostgreSQL first catches up, and interrupting it would only make it begin anew. */
    private static final String PATIENCE_IN_SECONDS = "600";

    private final Postmaster postmaster;
    private final Programs programs;

    private Server(Postmaster postmaster, Programs programs) {
        this.postmaster = postmaster;
        this.programs = programs;
    }

    /** Starts the server of this data directory; one that outlived its Latchkey is stopped first. */
    static Server start(Path data, Programs programs, IntSupplier ports) throws IOException {
        stopWhatRunsIn(data, programs);
        for (var left = ATTEMPTS - 1; left > 0; left--) {
            try {
                return attempt(data, programs, ports.getAsInt());
            } catch (DatabaseNotStarted failure) {
                log.warn("Trying again: {}", failure.getMessage());
            }
        }
        return attempt(data, programs, ports.getAsInt());
    }

    private static Server attempt(Path data, Programs programs, int port) throws IOException {
        try {
            launch(data, programs, port);
        } catch (DatabaseNotStarted failure) {
            stopWhatRunsIn(data, programs);
            throw failure;
        }
        log.info("PostgreSQL serves {} on port {}", data, port);
        return Postmaster.in(data)
                .map(postmaster -> new Server(postmaster, programs))
                .orElseThrow(() -> new DatabaseNotStarted("PostgreSQL started in " + data + " and ended at once."));
    }

    private static void launch(Path data, Programs programs, int port) throws IOException {
        programs.require(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + data,
                        "--wait",
                        "--timeout=" + PATIENCE_IN_SECONDS,
                        "--options=" + options(port)));
    }

    private static String options(int port) {
        return SETTINGS.stream().collect(Collectors.joining(" -c ", "-c port=%d -c ".formatted(port), ""));
    }

    private static void stopWhatRunsIn(Path data, Programs programs) throws IOException {
        Postmaster.in(data).ifPresent(postmaster -> {
            log.warn("Stopping the PostgreSQL that still runs in {}", data);
            postmaster.stop(programs);
        });
    }

    int port() {
        return postmaster.port();
    }

    void onEnd(Runnable action) {
        var _ = postmaster.process().onExit().thenRun(action);
    }

    void stop() {
        postmaster.stop(programs);
    }
}
