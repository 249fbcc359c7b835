package dev.latchkey.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.latchkey.application.MovableClock;
import dev.latchkey.bootstrap.Service.Browser;
import dev.latchkey.bootstrap.database.EmbeddedPostgres;
import dev.latchkey.domain.account.IdToken;
import dev.latchkey.security.account.LocalProvider;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The whole service on a real database, with a provider that really signs and changes its keys. */
class IdTokenSignInTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;

    @AutoClose
    private final LocalProvider provider = LocalProvider.start();

    private final MovableClock clock = new MovableClock(NOON);

    @BeforeAll
    static void startDatabase() {
        postgres = EmbeddedPostgres.start(directory.resolve("database"));
    }

    @AfterAll
    static void stopDatabase() {
        postgres.close();
    }

    @Test
    void goesOnThroughAChangeOfKeys() {
        try (var service = start()) {
            var laptop = service.browser();
            var first = signIn(laptop, tokenOf("rotated", 1));
            provider.rotate();
            var phone = service.browser();
            var second = signIn(phone, tokenOf("rotated", 2));

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(userIn(second)).isEqualTo(userIn(first));
            assertThat(laptop.isSignedIn()).isTrue();
            assertThat(phone.isSignedIn()).isTrue();
            assertThat(provider.downloads()).isEqualTo(2);
        }
    }

    @Test
    void showsTheWayInAndKeepsTheLast() {
        try (var service = start()) {
            var browser = service.browser();
            signIn(browser, tokenOf("listed", 1));

            var accounts = browser.get("/list-accounts").body();
            var id = accounts.replaceFirst("\\[\\{\"id\":\"([^\"]+)\".*", "$1");
            var unlinked = browser.post("/unlink-account", "{\"accountId\":\"%s\"}".formatted(id));

            assertThat(accounts)
                    .contains("\"accountId\":\"listed\",\"providerId\":\"local\"")
                    .endsWith("\"scopes\":[]}]");
            assertThat(unlinked.statusCode()).isEqualTo(400);
            assertThat(unlinked.body()).contains("FAILED_TO_UNLINK_LAST_ACCOUNT");
        }
    }

    @Test
    void takesAnAddressThatWasNotVerifiedForSomebodyElses() {
        try (var service = start()) {
            service.browser().signUp("taken@example.com");

            var answer = signIn(service.browser(), tokenOf("taken", 1));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"OAUTH_LINK_ERROR\",\"message\":\"account not linked\"");
        }
    }

    @Test
    void succeedsOnceOfManyAttemptsAtOnceWithOneToken() throws Exception {
        try (var service = start()) {
            var token = tokenOf("replayed", 1);

            var statuses = atOnce(20, _ -> signIn(service.browser(), token)).stream()
                    .map(HttpResponse::statusCode)
                    .toList();

            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
            assertThat(count("session s JOIN \"user\" u ON u.id = s.user_id WHERE u.email = 'replayed@example.com'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void makesOneUserOfManyFirstSignInsAtOnce() throws Exception {
        try (var service = start()) {
            var tokens = IntStream.range(0, 8)
                    .mapToObj(serial -> tokenOf("new", serial))
                    .toList();

            var answers = atOnce(8, i -> signIn(service.browser(), tokens.get(i)));

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
            assertThat(answers.stream().map(IdTokenSignInTest::userIn).distinct())
                    .hasSize(1);
            assertThat(count("credential WHERE provider_id = 'local' AND account_id = 'new'"))
                    .isEqualTo(1);
        }
    }

    @Test
    @Tag("SR-ERR-04")
    void asksForPatienceWhileTheProviderDoesNotAnswerAndHoldsNothingElseUp() {
        provider.behave(LocalProvider::fail);
        try (var service = start()) {
            var token = tokenOf("patient", 1);

            var answer = signIn(service.browser(), token);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
            assertThat(service.browser().signUp("impatient@example.com").statusCode())
                    .isEqualTo(200);

            provider.recover();
            clock.advance(Duration.ofSeconds(30));
            assertThat(signIn(service.browser(), token).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isOffUnlessSomethingIsSet() {
        try (var service = Service.start(database(), clock)) {
            for (var name : List.of("local", "google", "apple")) {
                var answer = service.browser()
                        .post(
                                "/sign-in/social",
                                "{\"provider\":\"%s\",\"idToken\":{\"token\":\"a.b.c\"}}".formatted(name));

                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("PROVIDER_NOT_FOUND");
            }
        }
    }

    @Test
    void forgetsUsedTokensOnceTheyAreOver() throws Exception {
        try (var service = start()) {
            signIn(service.browser(), tokenOf("forgotten", 1));
            assertThat(count("spent_id_token")).isPositive();

            clock.advance(Duration.ofHours(2));

            eventually(() -> count("spent_id_token") == 0);
        }
    }

    @Test
    @Tag("SR-TOK-02")
    @Tag("SR-TOK-04")
    void keepsNoTokenInTheDatabaseNorInTheLog() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        var ours = (Logger) LoggerFactory.getLogger("dev.latchkey");
        log.start();
        ours.addAppender(log);
        ours.setLevel(Level.TRACE);
        var token = tokenOf("secretive", 1);
        try (var service = start()) {
            var body = "{\"provider\":\"local\",\"idToken\":{\"token\":\"%s\",\"accessToken\":\"hush-hush\"}}"
                    .formatted(token.value());
            assertThat(service.browser().post("/sign-in/social", body).statusCode())
                    .isEqualTo(200);
            assertThat(service.browser().post("/sign-in/social", body).statusCode())
                    .isEqualTo(401);
        } finally {
            ours.detachAppender(log);
            ours.setLevel(null);
        }
        var signature = token.value().substring(token.value().lastIndexOf('.') + 1);

        var kept = Stream.concat(everyRow().stream(), log.list.stream().map(ILoggingEvent::getFormattedMessage));

        assertThat(kept).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain(signature, "hush-hush"));
    }

    private Service start() {
        var environment = new HashMap<>(database());
        environment.put(
                "LATCHKEY_OPENID_PROVIDERS",
                "local %s %s %s".formatted(provider.issuer(), provider.keys(), LocalProvider.CLIENT_ID));
        return Service.start(environment, clock);
    }

    private static Map<String, String> database() {
        return Map.of(
                "LATCHKEY_DATABASE_URL", postgres.url(),
                "LATCHKEY_DATABASE_USER", postgres.user(),
                "LATCHKEY_DATABASE_PASSWORD", postgres.password(),
                "LATCHKEY_DATA_DIR", directory.resolve("data").toString(),
                "LATCHKEY_SESSION_PURGE_INTERVAL", "100 ms");
    }

    private IdToken tokenOf(String subject, int serial) {
        return provider.tokenFor(subject, clock.instant()).with("jti", serial).signed();
    }

    private static HttpResponse<String> signIn(Browser browser, IdToken token) {
        return browser.post(
                "/sign-in/social", "{\"provider\":\"local\",\"idToken\":{\"token\":\"%s\"}}".formatted(token.value()));
    }

    private static String userIn(HttpResponse<String> response) {
        return response.body().replaceFirst(".*\"user\":\\{\"id\":\"([^\"]+)\".*", "$1");
    }

    private static <T> List<T> atOnce(int count, Attempt<T> attempt) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Future<T>>();
            for (var i = 0; i < count; i++) {
                var number = i;
                attempts.add(clients.submit(() -> attempt.make(number)));
            }
            var results = new ArrayList<T>();
            for (var each : attempts) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static long count(String rows) throws SQLException {
        return Long.parseLong(column("SELECT count(*) FROM " + rows).getFirst());
    }

    private static List<String> everyRow() throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : column("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")) {
            rows.addAll(column("SELECT t::text FROM " + table + " t"));
        }
        return rows;
    }

    private static List<String> column(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    /** One of several attempts. */
    @FunctionalInterface
    private interface Attempt<T> {

        T make(int number);
    }
}
