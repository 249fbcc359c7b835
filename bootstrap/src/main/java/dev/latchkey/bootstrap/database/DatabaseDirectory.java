package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the database is kept: PostgreSQL's files, and beside them the password that opens them.
 *
 * <p>A new one is made under another name, and gets its own in one step when it is complete. So one that was begun and
 * left is never mistaken for a database, and what has the name of a database is never deleted.
 */
record DatabaseDirectory(Path home) {

    /** The database, and who owns it. */
    static final String NAME = "latchkey";

    static final String POSTGRESQL_VERSION = "18";

    private static final Logger log = LoggerFactory.getLogger(DatabaseDirectory.class);
    private static final String UNFINISHED = "postgres.unfinished-";

    static DatabaseDirectory openedOrMadeIn(Path parent, Programs programs) throws IOException {
        var database = new DatabaseDirectory(parent.resolve("postgres"));
        deleteUnfinishedIn(parent);
        if (!Files.exists(database.home)) {
            log.info("Making a new database in {}", database.home);
            make(programs, Files.createTempDirectory(parent, UNFINISHED, OwnerOnly.DIRECTORY), database.home);
        }
        database.requireVersion();
        database.closeToOthers();
        return database;
    }

    Path data() {
        return home.resolve("data");
    }

    String password() throws IOException {
        return passwordFile().read();
    }

    private PasswordFile passwordFile() {
        return new PasswordFile(home.resolve("password"));
    }

    private static void deleteUnfinishedIn(Path parent) throws IOException {
        try (var unfinished = Files.newDirectoryStream(parent, UNFINISHED + "*")) {
            // One that cannot be deleted does no harm: an initdb that outlived its Latchkey may still be writing there.
            unfinished.forEach(directory -> FileUtils.deleteQuietly(directory.toFile()));
        }
    }

    private static void make(Programs programs, Path unfinished, Path home) throws IOException {
        var database = new DatabaseDirectory(unfinished);
        database.passwordFile().write();
        database.initialise(programs);
        // For good: if a power cut could take the name away again, the next start would take the database.
        Disk.rename(unfinished, home);
    }

    private void initialise(Programs programs) throws IOException {
        programs.require(
                "initdb",
                List.of(
                        "--pgdata=" + data(),
                        "--username=postgres",
                        "--pwfile=" + passwordFile().path(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // An order of characters that no update of the operating system changes under the indexes.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions"));
        programs.requireWith(
                """
                CREATE ROLE %1$s LOGIN PASSWORD '%2$s'
                CREATE DATABASE %1$s OWNER %1$s
                """.formatted(NAME, password()),
                "postgres",
                List.of("--single", "-D", data().toString(), "-c", "exit_on_error=true", "postgres"));
    }

    private void requireVersion() throws IOException {
        var version = version();
        if (!version.equals(POSTGRESQL_VERSION)) {
            throw new DatabaseNotStarted(
                    ("%s was made by PostgreSQL %s, this version of Latchkey brings %s. Run the Latchkey that made it,"
                                    + " and carry the data over with pg_dump.")
                            .formatted(data(), version, POSTGRESQL_VERSION));
        }
    }

    /** A copy that was put back has the permissions of any new directory, and PostgreSQL does not accept them. */
    private void closeToOthers() throws IOException {
        Files.setPosixFilePermissions(home, OwnerOnly.DIRECTORY.value());
        Files.setPosixFilePermissions(data(), OwnerOnly.DIRECTORY.value());
    }

    private String version() throws IOException {
        try {
            return Files.readString(data().resolve("PG_VERSION")).strip();
        } catch (NoSuchFileException failure) {
            throw new DatabaseNotStarted(
                    ("%s holds no database of Latchkey. Put back a copy of it, or move it out of the way for a new"
                                    + " database.")
                            .formatted(home),
                    failure);
        }
    }
}
