package dev.latchkey.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresFirstStartTest {

    @TempDir
    private Path directory;

    @Test
    void neverReplacesWhatHasTheNameOfADatabase() throws IOException {
        var somebodys = Files.createDirectories(directory.resolve("postgres")).resolve("file");
        Files.writeString(somebodys, "precious");

        assertThatExceptionOfType(DatabaseNotStarted.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContaining("holds no database of Latchkey");
        assertThat(somebodys).hasContent("precious");
    }

    @Test
    void refusesADirectoryThatItCannotWriteTo() throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        assertThatExceptionOfType(DatabaseNotStarted.class)
                .isThrownBy(() -> EmbeddedPostgres.start(file.resolve("below")))
                .withMessageContaining("cannot use its data directory " + file.resolve("below"));
    }

    @Test
    void startsAnewWhenItsMakingWasInterrupted() throws Exception {
        var half = Files.createDirectories(directory.resolve("postgres.unfinished-1/data"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");

        EmbeddedPostgres.start(directory).close();

        assertThat(directory).isDirectoryContaining("glob:**/postgres").isDirectoryNotContaining("glob:**unfinished*");
    }

    @Test
    void startsAnewWhenLatchkeyIsKilledWhileMakingIt() throws Exception {
        try (var other = OtherLatchkey.on(directory)) {
            while (other.isRunning() && !isBeingMade()) {
                Thread.sleep(1);
            }
        }
        assertThat(directory.resolve("postgres")).doesNotExist();

        try (var postgres = EmbeddedPostgres.start(directory)) {
            assertThat(Asked.one(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void servesAnOrdinaryUserAsWellAsRoot() throws Exception {
        assumeTrue(LinuxUtils.isUnshareAvailable(), "only root can become somebody else");

        try (var other = OtherLatchkey.ofAnOrdinaryUser(directory)) {
            other.said();
            assertThat(other.isRunning()).isTrue();
        }

        try (var postgres = EmbeddedPostgres.start(directory)) {
            assertThat(Asked.one(postgres, "SELECT what FROM kept")).isEqualTo("precious");
        }
    }

    private boolean isBeingMade() throws IOException {
        try (var making = Files.newDirectoryStream(directory, "postgres.unfinished-*")) {
            for (var unfinished : making) {
                return Files.exists(unfinished.resolve("data/PG_VERSION"));
            }
            return false;
        }
    }
}
