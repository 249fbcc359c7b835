package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Another virtual machine that starts the database, writes the row {@code precious}, and leaves the database open. */
final class OtherLatchkey implements AutoCloseable {

    private static final String SERVES = "Serves";

    private final Process process;

    private OtherLatchkey(Process process) {
        this.process = process;
    }

    /** Writes, and waits to be killed. */
    static OtherLatchkey on(Path directory) throws IOException {
        return started(List.of(), directory, "waits");
    }

    /** Writes, and exits without a word to the database. */
    static OtherLatchkey leaving(Path directory) throws IOException {
        return started(List.of(), directory, "exits");
    }

    /** Is no longer root. */
    static OtherLatchkey ofAnOrdinaryUser(Path directory) throws IOException {
        return started(List.of("unshare", "--user"), directory, "waits");
    }

    private static OtherLatchkey started(List<String> prefix, Path directory, String afterwards) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var main = List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                OtherLatchkey.class.getName(),
                directory.toString(),
                afterwards);
        var command = Stream.concat(prefix.stream(), main.stream()).toList();
        return new OtherLatchkey(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits until the row is written, or the attempt failed, and returns all that was said until then. */
    String said() throws IOException {
        var said = new StringBuilder();
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null && !line.equals(SERVES); line = lines.readLine()) {
            said.append(line).append('\n');
        }
        return said.toString();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void waitForExit() {
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    @SuppressWarnings("resource") // Leaving it open is what this is for.
    static void main(String[] arguments) throws Exception {
        var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
        Asked.run(postgres, "CREATE TABLE kept (what text)");
        Asked.run(postgres, "INSERT INTO kept VALUES ('precious')");
        IO.println(SERVES);
        if (arguments[1].equals("waits")) {
            new CountDownLatch(1).await();
        }
    }
}
