package dev.latchkey.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresRestartTest {

    private static ExistingDatabase existing;

    @TempDir
    private Path directory;

    @BeforeAll
    static void make(@TempDir Path original) {
        existing = ExistingDatabase.madeIn(original);
    }

    @BeforeEach
    void copy() throws IOException {
        existing.copyTo(directory);
    }

    @Test
    void keepsWhatWasWritten() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(directory)) {
            Asked.run(postgres, "CREATE TABLE kept AS SELECT 'precious' AS what");
        }

        try (var postgres = EmbeddedPostgres.start(directory)) {
            assertThat(Asked.one(postgres, "SELECT what FROM kept")).isEqualTo("precious");
        }
    }

    @Test
    void closesACopyThatWasPutBackToOtherUsers() throws IOException {
        var home = directory.resolve("postgres");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));

        EmbeddedPostgres.start(directory).close();

        assertThat(Files.getPosixFilePermissions(home)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void leavesNothingRunningBehind() throws IOException {
        var postgres = EmbeddedPostgres.start(directory);
        var process = Running.in(directory);

        postgres.close();
        postgres.close();

        assertThat(process.info().command()).isEmpty();
        assertThat(PostmasterNote.in(Running.data(directory))).isEmpty();
    }

    @Test
    void endsTheConnectionsThatAreStillOpen() throws SQLException {
        var postgres = EmbeddedPostgres.start(directory);
        try (var connection = Asked.connection(postgres)) {
            postgres.close();

            assertThat(connection.isValid(1)).isFalse();
        }
    }

    @Test
    void writesALogAndKeepsTheOneBefore() {
        EmbeddedPostgres.start(directory).close();
        EmbeddedPostgres.start(directory).close();
        EmbeddedPostgres.start(directory).close();

        assertThat(directory).isDirectoryNotContaining("glob:**/postgres.log.2");
        for (var name : List.of("postgres.log", "postgres.log.1")) {
            assertThat(directory.resolve(name)).content().containsOnlyOnce("ready to accept connections");
        }
    }

    @Test
    void takesAnotherPortWhenTheFirstWasTakenInBetween() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var ports = List.of(taken.getLocalPort(), FreePort.find()).iterator();

            try (var postgres = EmbeddedPostgres.start(directory, ports::next)) {
                assertThat(Asked.one(postgres, "SHOW port")).isNotEqualTo("" + taken.getLocalPort());
            }
        }
    }

    @Test
    void saysWhatHinderedItAndLetsGoOfTheDirectory() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatExceptionOfType(DatabaseNotStarted.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(directory, taken::getLocalPort))
                    .withMessageContaining("Is another postmaster already running on port " + taken.getLocalPort())
                    .withMessageContaining(directory.resolve("postgres.log").toString());
        }

        EmbeddedPostgres.start(directory).close();
    }

    @Test
    void refusesADirectoryOfAnotherVersion() throws IOException {
        Files.writeString(Running.data(directory).resolve("PG_VERSION"), "17\n");

        assertThatExceptionOfType(DatabaseNotStarted.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContaining("was made by PostgreSQL 17, this version of Latchkey brings 18");
    }

    @Test
    void refusesADirectoryWhosePasswordIsLost() throws IOException {
        var password = directory.resolve("postgres/password");
        Files.delete(password);

        assertThatExceptionOfType(DatabaseNotStarted.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContaining(password + " is missing");
    }

    @Test
    void refusesADirectoryWhosePasswordIsThatOfAnother() throws IOException {
        Files.writeString(directory.resolve("postgres/password"), "guessed");

        assertThatExceptionOfType(DatabaseNotStarted.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContaining("must come from the same copy");
        assertThat(PostmasterNote.in(Running.data(directory))).isEmpty();
    }
}
