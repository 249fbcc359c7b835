package dev.latchkey.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.application.Overloaded;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is stopped and started again while it is in use. */
@Tag("SR-REV-02")
class RestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 3;

    @TempDir
    private Path directory;

    @Test
    void turnsEverybodyAwayUntilItIsOver() throws IOException {
        var postgres = start(0);
        var config = new PersistenceConfig(
                postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", CONNECTIONS, PATIENCE);
        try (var planted = Planted.in(config)) {
            assertThat(planted.statements().insert("before")).isEqualTo(1);
            assertThat(planted.database().answers()).isTrue();

            postgres.close();
            assertTurnedAway(planted);
            assertThat(planted.database().answers()).isFalse();
            assertTurnedAway(planted);
            postgres = start(postgres.getPort());

            awaitAnswer(planted);
            assertThat(planted.database().answers()).isTrue();
            assertThat(planted.transactions()
                            .inTransaction(() -> planted.statements().count("before")))
                    .isEqualTo(1);
        } finally {
            postgres.close();
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    /** Within a few seconds, by a statement as by a transaction. */
    private static void assertTurnedAway(Planted planted) {
        var begin = System.nanoTime();
        assertThatExceptionOfType(Overloaded.class)
                .isThrownBy(() -> planted.statements().count("before"));
        assertThatExceptionOfType(Overloaded.class)
                .isThrownBy(() -> planted.transactions()
                        .inTransaction(() -> planted.statements().insert("meanwhile")));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    private static void awaitAnswer(Planted planted) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(planted)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    private static boolean answers(Planted planted) {
        try {
            return planted.statements().count("before") == 1;
        } catch (Overloaded notYet) {
            return false;
        }
    }
}
