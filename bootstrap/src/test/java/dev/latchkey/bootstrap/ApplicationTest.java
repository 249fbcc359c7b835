package dev.latchkey.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.latchkey.application.MovableClock;
import dev.latchkey.bootstrap.Service.Browser;
import dev.latchkey.bootstrap.database.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The whole service on a real database, all in this process. */
class ApplicationTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;
    private static Map<String, String> environment;

    private final MovableClock clock = new MovableClock(NOON);

    @BeforeAll
    static void startDatabase() {
        postgres = EmbeddedPostgres.start(directory.resolve("database"));
        environment = Map.of(
                "LATCHKEY_DATABASE_URL", postgres.url(),
                "LATCHKEY_DATABASE_USER", postgres.user(),
                "LATCHKEY_DATABASE_PASSWORD", postgres.password(),
                "LATCHKEY_DATA_DIR", directory.resolve("data").toString(),
                "LATCHKEY_SESSION_PURGE_INTERVAL", "100 ms");
    }

    @AfterAll
    static void stopDatabase() {
        postgres.close();
    }

    @Test
    void endsASessionOfOneBrowserFromAnother() {
        try (var service = Service.start(environment, clock)) {
            var laptop = service.browser();
            var phone = service.browser();
            laptop.signUp("two-browsers@example.com");
            var phonesSession = tokenIn(phone.signIn("two-browsers@example.com"));

            laptop.post("/revoke-session", "{\"token\":\"%s\"}".formatted(phonesSession));

            assertThat(phone.isSignedIn()).isFalse();
            assertThat(laptop.isSignedIn()).isTrue();
        }
    }

    @Test
    void endsASessionOnEveryNodeAtOnce() {
        try (var one = Service.start(environment, clock);
                var other = Service.start(environment, clock)) {
            var browser = one.browser();
            browser.signUp("two-nodes@example.com");
            var elsewhere = other.browser();
            elsewhere.signIn("two-nodes@example.com");

            elsewhere.post("/revoke-other-sessions", "{}");

            assertThat(browser.isSignedIn()).isFalse();
            assertThat(elsewhere.isSignedIn()).isTrue();
        }
    }

    @Test
    void staysSignedInThroughARestart() {
        Browser browser;
        try (var service = Service.start(environment, clock)) {
            browser = service.browser();
            browser.signUp("restart@example.com");
        }

        try (var service = Service.start(environment, clock)) {
            var again = service.browser();
            assertThat(again.signIn("restart@example.com").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Tag("SR-LIF-03")
    void renewsASessionThatIsUsedUntilItsAbsoluteEnd() {
        try (var service = Service.start(environment, clock)) {
            var browser = service.browser();
            browser.signUp("renewed@example.com");

            for (var day = 0; day < 90; day++) {
                assertThat(browser.isSignedIn()).as("on day %d", day).isTrue();
                clock.advance(Duration.ofDays(1));
            }

            assertThat(browser.isSignedIn()).isFalse();
        }
    }

    @Test
    @Tag("SR-LIF-09")
    void removesExpiredSessionsInTheBackground() throws Exception {
        try (var service = Service.start(environment, clock)) {
            service.browser().signUp("expired@example.com");
            var question = "SELECT count(*) FROM session s JOIN \"user\" u ON u.id = s.user_id"
                    + " WHERE u.email = 'expired@example.com'";
            assertThat(count(question)).isEqualTo(1);

            clock.advance(Duration.ofDays(7));

            Eventually.holds(() -> count(question) == 0);
        }
    }

    @Test
    @Tag("SR-DEV-08")
    void writesDownWhereSessionsWereLastSeenWhenItStops() throws Exception {
        try (var service = Service.start(environment, clock)) {
            var browser = service.browser();
            browser.signUp("seen@example.com");
            clock.advance(Duration.ofHours(3));

            assertThat(browser.isSignedIn()).isTrue();
        }

        var question = "SELECT count(*) FROM session s JOIN \"user\" u ON u.id = s.user_id"
                + " WHERE u.email = 'seen@example.com' AND s.last_seen_at = s.created_at + interval '3 hours'"
                + " AND s.last_seen_from = '127.0.0.0/24' AND s.updated_at = s.created_at";
        assertThat(count(question)).isEqualTo(1);
    }

    @Test
    @Tag("SR-TOK-02")
    @Tag("SR-TOK-04")
    void keepsNoSecretInTheDatabaseNorInTheLog() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger("dev.latchkey");
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        var secrets = new ArrayList<String>();
        try (var service = Service.start(environment, clock)) {
            var browser = service.browser();
            browser.signUp("secrets@example.com");
            secrets.addAll(browser.cookies());
            browser.signIn("secrets@example.com");
            secrets.addAll(browser.cookies());
            browser.get("/list-sessions");
            browser.post("/sign-in/email", "{\"email\":\"secrets@example.com\",\"password\":\"wrong-password\"}");
            browser.post("/revoke-others", "{\"token\":");
            browser.post("/revoke-other-sessions", "{}");
        } finally {
            root.detachAppender(log);
            root.setLevel(null);
        }
        assertThat(secrets).hasSize(4).doesNotHaveDuplicates();
        secrets.replaceAll(cookie -> cookie.substring(0, cookie.indexOf('.')));
        secrets.add("password123");
        secrets.add("wrong-password");

        var kept = Stream.concat(everyRow().stream(), log.list.stream().map(ILoggingEvent::getFormattedMessage))
                .toList();

        assertThat(kept).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain(secrets));
        assertThat(log.list)
                .map(ILoggingEvent::getFormattedMessage)
                .isNotEmpty()
                .noneMatch(line -> line.contains("$argon2id$") || line.contains("secrets@example.com"));
    }

    @Test
    @Tag("SR-AUT-02")
    void answersSessionChecksWhileSignInsFloodIt() throws Exception {
        try (var service = Service.start(environment, clock);
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var browser = service.browser();
            browser.signUp("flood@example.com");

            var flood = new ArrayList<Future<HttpResponse<String>>>();
            for (var i = 0; i < 150; i++) {
                flood.add(clients.submit(() -> service.browser().signIn("flood@example.com")));
            }
            var checked = 0;
            while (flood.stream().anyMatch(signIn -> !signIn.isDone())) {
                assertThat(browser.isSignedIn()).isTrue();
                checked++;
            }

            assertThat(checked).isGreaterThan(10);
            for (var signIn : flood) {
                var response = signIn.get();
                assertThat(response.statusCode()).isIn(200, 503);
                assertThat(response.headers().firstValue("Retry-After").isPresent())
                        .isEqualTo(response.statusCode() == 503);
            }
        }
    }

    private static String tokenIn(HttpResponse<String> response) {
        return response.body().replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private static long count(String question) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> everyRow() throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = connect()) {
            for (var table : List.of("\"user\"", "credential", "session")) {
                try (var statement = connection.createStatement();
                        var all = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                    while (all.next()) {
                        rows.add(all.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
