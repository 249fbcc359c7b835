package dev.latchkey.bootstrap.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's programs: run on an environment of their own, and writing into the log. */
final class Programs {

    private final Path installation;
    private final ServerLog log;

    Programs(Path installation, ServerLog log) {
        this.installation = installation;
        this.log = log;
    }

    /** Runs a program that must succeed. */
    void require(String program, List<String> arguments) throws IOException {
        requireWith("", program, arguments);
    }

    /** Runs a program that reads {@code input} and must succeed. */
    void requireWith(String input, String program, List<String> arguments) throws IOException {
        if (!run(input, program, arguments)) {
            throw new DatabaseNotStarted("PostgreSQL's %s failed (%s). All that it said is in %s."
                    .formatted(program, log.complaints(), log.file()));
        }
    }

    /** Runs a program and tells whether it succeeded. */
    boolean run(String program, List<String> arguments) throws IOException {
        return run("", program, arguments);
    }

    private boolean run(String input, String program, List<String> arguments) throws IOException {
        var process = prepared(program, arguments).start();
        try (var stdin = process.outputWriter()) {
            stdin.write(input);
        }
        return process.onExit().join().exitValue() == 0;
    }

    private ProcessBuilder prepared(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root. In a user namespace it is nobody, and root's files are still its own.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(installation.resolve("bin").resolve(program).toString());
        command.addAll(arguments);

        var prepared = new ProcessBuilder(command)
                .directory(installation.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        // Neither Latchkey's secrets nor a PGDATA or LANG of the operator's shell are for PostgreSQL.
        prepared.environment().clear();
        prepared.environment().put("LC_ALL", "C");
        return prepared;
    }
}
