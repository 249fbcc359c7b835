package dev.latchkey.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.latchkey.application.MovableClock;
import dev.latchkey.bootstrap.database.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What people read in their mail and do about it, with the whole service on a real database. */
class MailTest {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]{24}");

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;

    @TempDir
    private Path files;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final Map<String, String> environment = new HashMap<>();

    @BeforeAll
    static void startDatabase() {
        postgres = EmbeddedPostgres.start(directory);
    }

    @AfterAll
    static void stopDatabase() {
        postgres.close();
    }

    @BeforeEach
    void useTheDatabase() {
        environment.put("LATCHKEY_DATABASE_URL", postgres.url());
        environment.put("LATCHKEY_DATABASE_USER", postgres.user());
        environment.put("LATCHKEY_DATABASE_PASSWORD", postgres.password());
        environment.put("LATCHKEY_DATA_DIR", files.toString());
    }

    @Test
    @Tag("SR-REV-07")
    void letsSomebodyWhoForgotTheirPasswordChooseAnother() {
        try (var service = Service.start(environment, clock)) {
            var laptop = service.browser();
            laptop.signUp("forgetful@example.com");
            var stranger = service.browser();
            stranger.post("/request-password-reset", """
                    {"email": "forgetful@example.com", "redirectTo": "/choose"}""");

            var followed = stranger.get(mailbox().linkTo("forgetful@example.com"));
            var token = matchIn(TOKEN, followed.headers().firstValue("Location").orElseThrow());
            var reset = stranger.post("/reset-password", """
                    {"token": "%s", "newPassword": "another password"}""".formatted(token));

            assertThat(followed.statusCode()).isEqualTo(302);
            assertThat(reset.body()).isEqualTo("{\"status\":true}");
            assertThat(laptop.isSignedIn()).isFalse();
            assertThat(laptop.signIn("forgetful@example.com").statusCode()).isEqualTo(401);
            assertThat(laptop.post("/sign-in/email", """
                    {"email": "forgetful@example.com", "password": "another password"}""").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void letsSomebodyInOnceTheyFollowedTheLinkThatWasMailed() {
        environment.put("LATCHKEY_EMAIL_VERIFICATION_REQUIRED", "true");
        try (var service = Service.start(environment, clock)) {
            var browser = service.browser();
            browser.signUp("verified@example.com");
            assertThat(browser.signIn("verified@example.com").statusCode()).isEqualTo(403);

            browser.get(mailbox().linkTo("verified@example.com"));

            assertThat(browser.signIn("verified@example.com").statusCode()).isEqualTo(200);
            assertThat(browser.get("/get-session").body()).contains("\"emailVerified\":true");
        }
    }

    @Test
    @Tag("SR-OPS-02")
    void deliversWhatIsWaitingBeforeTheServiceStops() {
        try (var service = Service.start(environment, clock)) {
            var browser = service.browser();
            browser.signUp("last@example.com");
            browser.post("/request-password-reset", "{\"email\": \"last@example.com\"}");
        }

        assertThat(mailbox().mails()).hasSize(1);
    }

    @Test
    @Tag("SR-AUT-06")
    void answersWhileTheMailServerKeepsSilent() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("LATCHKEY_MAIL_FROM", "no-reply@example.com");
            environment.put("LATCHKEY_SMTP_HOST", "127.0.0.1");
            environment.put("LATCHKEY_SMTP_PORT", Integer.toString(silent.getLocalPort()));
            environment.put("LATCHKEY_SMTP_TLS", "none");
            environment.put("LATCHKEY_SMTP_TIMEOUT", "1 h");
            try (var service = Service.start(environment, clock)) {
                var browser = service.browser();
                browser.signUp("patient@example.com");

                var known = browser.post("/request-password-reset", "{\"email\": \"patient@example.com\"}");
                var unknown = browser.post("/request-password-reset", "{\"email\": \"nobody@example.com\"}");

                assertThat(known.statusCode()).isEqualTo(200);
                assertThat(unknown.body()).isEqualTo(known.body());
                hangUp(silent);
            }
        }
    }

    @Test
    @Tag("SR-TOK-02")
    @Tag("SR-TOK-04")
    void keepsNoTokenInTheDatabaseNorInTheLog() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger("dev.latchkey");
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        String token;
        try (var service = Service.start(environment, clock)) {
            var browser = service.browser();
            browser.signUp("discreet@example.com");
            browser.post("/request-password-reset", "{\"email\": \"discreet@example.com\"}");
            var link = mailbox().linkTo("discreet@example.com");
            token = matchIn(TOKEN, link);
            browser.get(link + "%2Fchoose");
            browser.post("/reset-password?token=" + token, "{\"newPassword\": \"short\"}");
        } finally {
            root.detachAppender(log);
            root.setLevel(null);
        }

        assertThat(resets()).isNotEmpty().noneMatch(row -> row.contains(token));
        assertThat(log.list)
                .map(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("/api/auth/reset-password/{token}"))
                .noneMatch(line -> line.contains(token) || line.contains("discreet@example.com"));
    }

    private static void hangUp(ServerSocket server) throws IOException {
        server.accept().close();
        server.close();
    }

    private Mailbox mailbox() {
        return new Mailbox(files);
    }

    private static String matchIn(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(matcher.groupCount());
    }

    private static List<String> resets() throws SQLException {
        var resets = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT r::text FROM password_reset r")) {
            while (rows.next()) {
                resets.add(rows.getString(1));
            }
        }
        return resets;
    }
}
