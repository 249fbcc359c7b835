package dev.latchkey.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresRecoveryTest {

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

    @AfterEach
    void leaveNothingRunning() throws IOException {
        PostmasterNote.in(Running.data(directory))
                .flatMap(PostmasterNote::writer)
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void keepsServingWhenLatchkeyExitsWithoutClosingIt() throws Exception {
        try (var other = OtherLatchkey.leaving(directory)) {
            other.said();
            other.waitForExit();
        }

        assertThat(Running.in(directory).isAlive()).isTrue();
        assertStartsWithNothingLost();
    }

    @Test
    void losesNothingWhenLatchkeyIsKilled() throws Exception {
        ProcessHandle orphan;
        try (var other = OtherLatchkey.on(directory)) {
            other.said();
            orphan = Running.in(directory);
            other.kill();
        }

        assertStartsWithNothingLost();
        assertThat(orphan.info().command()).isEmpty();
    }

    @Test
    void losesNothingWhenPostgresIsKilledToo() throws Exception {
        try (var other = OtherLatchkey.on(directory)) {
            other.said();
            other.kill();
        }
        Running.in(directory).destroyForcibly();

        assertStartsWithNothingLost();
    }

    @Test
    void losesNothingWhenItIsKilledUnderARunningLatchkey() throws Exception {
        var postgres = EmbeddedPostgres.start(directory);
        Asked.run(postgres, "CREATE TABLE kept AS SELECT 'precious' AS what");
        Running.in(directory).destroyForcibly();
        postgres.close();

        assertStartsWithNothingLost();
    }

    @Test
    void stopsEvenWhenItsProgramsWereDeleted(@TempDir Path empty) throws Exception {
        try (var _ = EmbeddedPostgres.start(directory)) {
            var postmaster = Postmaster.in(Running.data(directory)).orElseThrow();

            postmaster.stop(new Programs(empty, ServerLog.begunIn(empty)));

            assertThat(Postmaster.in(Running.data(directory))).isEmpty();
        }
    }

    @Test
    void leavesAloneWhoeverGotTheNumberOfItsDeadProcess() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                Running.data(directory).resolve("postmaster.pid"),
                "%d\n%s\n0\n5432\n".formatted(stranger.pid(), Running.data(directory)));

        EmbeddedPostgres.start(directory).close();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void startsOnWhatAPowerCutLeftOfItsNote() throws Exception {
        Files.createFile(Running.data(directory).resolve("postmaster.pid"));

        EmbeddedPostgres.start(directory).close();
    }

    @Test
    void leavesAloneTheServerOfADirectoryThatThisIsACopyOf(@TempDir Path copy) throws Exception {
        try (var postgres = EmbeddedPostgres.start(directory)) {
            PathUtils.copyDirectory(directory.resolve("postgres"), copy.resolve("postgres"));

            assertThatExceptionOfType(DatabaseNotStarted.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(copy))
                    .withMessageContaining("was copied or moved")
                    .withMessageContaining("still serves " + Running.data(directory));
            assertThat(Asked.one(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    private void assertStartsWithNothingLost() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(directory)) {
            assertThat(Asked.one(postgres, "SELECT what FROM kept")).isEqualTo("precious");
        }
    }
}
