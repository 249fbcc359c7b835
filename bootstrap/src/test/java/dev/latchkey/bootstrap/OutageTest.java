package dev.latchkey.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.bootstrap.Service.Browser;
import dev.latchkey.bootstrap.wiring.ClockModule;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on a PostgreSQL that stops and comes back. */
@Tag("SR-REV-02")
@Tag("SR-OPS-01")
class OutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ANY_PORT = 0;

    @TempDir
    private Path directory;

    private EmbeddedPostgres postgres;
    private Service service;

    @BeforeEach
    void begin() throws IOException {
        postgres = start(ANY_PORT);
        service = Service.start(
                Map.of(
                        "LATCHKEY_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"),
                        "LATCHKEY_DATABASE_USER", "postgres",
                        "LATCHKEY_DATA_DIR", directory.resolve("data").toString()),
                ClockModule.system());
    }

    @AfterEach
    void leave() throws IOException {
        service.close();
        postgres.close();
    }

    @Test
    void neitherLetsAnybodyInNorSignsAnybodyOut() throws IOException {
        var browser = service.browser();
        browser.signUp("outage@example.com");
        var before = browser.get("/get-session").body();
        awaitReadiness(browser);

        postgres.close();
        awaitUnanswered(browser, before);
        assertUnanswered(browser.get("/list-sessions"));
        assertUnanswered(browser.get("/api/account/listSessions"));
        assertUnanswered(browser.post("/revoke-other-sessions", "{}"));
        assertUnanswered(service.browser().signIn("outage@example.com"));
        assertUnanswered(browser.get("/health/ready"));
        assertThat(browser.get("/health/ready").body())
                .contains("The database does not answer. This node holds no lease.");
        assertThat(browser.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(browser.get("/ok").statusCode()).isEqualTo(200);

        postgres = start(postgres.getPort());
        awaitAnswer(browser, before);
        awaitSuccess(browser, "/list-sessions");
        awaitReadiness(browser);
    }

    private static void awaitReadiness(Browser browser) {
        awaitSuccess(browser, "/health/ready");
    }

    private static void awaitSuccess(Browser browser, String path) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (browser.get(path).statusCode() != 200) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("database"))
                .setCleanDataDirectory(false);
        return (port == ANY_PORT ? builder : builder.setPort(port)).start();
    }

    /** What is answered from memory until then is what was answered before. */
    private static void awaitUnanswered(Browser browser, String before) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = browser.get("/get-session");
        while (answer.statusCode() == 200) {
            assertThat(answer.body()).isEqualTo(before);
            assertThat(System.nanoTime()).isLessThan(deadline);
            answer = browser.get("/get-session");
        }
        assertUnanswered(answer);
    }

    private static void awaitAnswer(Browser browser, String before) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = browser.get("/get-session");
        while (answer.statusCode() != 200) {
            assertUnanswered(answer);
            assertThat(System.nanoTime()).isLessThan(deadline);
            answer = browser.get("/get-session");
        }
        assertThat(answer.body()).isEqualTo(before);
    }

    private static void assertUnanswered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("null", "postgres", "SQL");
    }
}
