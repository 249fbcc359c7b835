package dev.latchkey.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.MovableClock;
import dev.latchkey.bootstrap.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deletion of an account to which a table refers that no rule speaks of: the database says no. */
class VetoedDeletionTest {

    private static final String EMAIL = "vetoed@example.com";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));

    @TempDir
    private Path directory;

    private EmbeddedPostgres postgres;
    private Service service;

    @BeforeEach
    void start() {
        postgres = EmbeddedPostgres.start(directory.resolve("database"));
        service = Service.start(
                Map.of(
                        "LATCHKEY_DATABASE_URL", postgres.url(),
                        "LATCHKEY_DATABASE_USER", postgres.user(),
                        "LATCHKEY_DATABASE_PASSWORD", postgres.password(),
                        "LATCHKEY_DATA_DIR", directory.resolve("data").toString()),
                clock);
    }

    @AfterEach
    void stop() {
        service.close();
        postgres.close();
    }

    @Test
    @Tag("SR-DEL-05")
    @Tag("SR-ERR-02")
    void isAnsweredWithoutACauseAndLeavesTheAccountAsItWas() throws SQLException {
        var browser = service.browser();
        browser.signUp(EMAIL);
        execute("CREATE TABLE planted (keeper_id text REFERENCES \"user\" (id))");
        execute("INSERT INTO planted SELECT id FROM \"user\"");

        var refused = browser.post("/delete-user", "{}");

        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(refused.body()).doesNotContainIgnoringCase("planted", "violates", "foreign", "constraint", "sql");
        assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(service.browser().signIn(EMAIL).statusCode()).isEqualTo(200);

        execute("DELETE FROM planted");
        assertThat(browser.post("/delete-user", "{}").statusCode()).isEqualTo(200);
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(service.browser().signIn(EMAIL).statusCode()).isEqualTo(401);
    }

    private void execute(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
