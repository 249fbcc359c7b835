package dev.latchkey.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.MovableClock;
import dev.latchkey.bootstrap.Service.Browser;
import dev.latchkey.bootstrap.database.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way in which a session ends, on one node, while another one may have answered for it from memory a moment ago
 * (SR-REV-01). Whoever is asked once the end was answered knows it.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class EveryEndContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ADMIN_TOKEN = "admin-token-0123456789-abcdefghijkl";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @TempDir
    private static Path directory;

    private final MovableClock clock = new MovableClock(NOON);
    private final MovableClock clockOfAnother = new MovableClock(NOON);
    private EmbeddedPostgres postgres;

    /** Where sessions are ended. */
    private Service here;

    /** Where they are asked for. */
    private Service there;

    /** What is set on both nodes. */
    abstract Map<String, String> settings();

    /** The node that is asked, which may be the same one. */
    abstract Service another(Service node, Map<String, String> environment, InstantSource clock);

    /** Whether a node answers for a session without looking at its row. */
    abstract boolean remembers();

    @BeforeAll
    void start() {
        postgres = EmbeddedPostgres.start(directory.resolve("database"));
        var environment = new HashMap<>(settings());
        environment.putAll(Map.of(
                "LATCHKEY_DATABASE_URL", postgres.url(),
                "LATCHKEY_DATABASE_USER", postgres.user(),
                "LATCHKEY_DATABASE_PASSWORD", postgres.password(),
                "LATCHKEY_DATA_DIR", directory.resolve("data").toString(),
                "LATCHKEY_ADMIN_TOKENS", ADMIN_TOKEN,
                "LATCHKEY_SESSION_PURGE_INTERVAL", "100 ms"));
        here = Service.start(environment, clock);
        there = another(here, environment, clockOfAnother);
    }

    @AfterAll
    void stop() {
        if (!here.equals(there)) {
            there.close();
        }
        here.close();
        postgres.close();
    }

    @Test
    void aSessionIsAnsweredFromMemoryOrFromItsRow() throws Exception {
        var ada = signedUp();
        var session = known(ada);

        changeNamesPastEveryNode();

        assertThat(ada.at(there).get("/get-session").body().contains("\"name\":\"A\""))
                .isEqualTo(remembers());
        assertThat(ada.at(there).get("/get-session?disableCookieCache=true").body())
                .contains("\"name\":\"Somebody else\"");
        assertAccepted(session);
    }

    @Test
    void signOutEndsTheSession() {
        var ada = signedUp();
        var session = known(ada);

        done(ada.post("/sign-out", "{}"));

        assertOver(session);
    }

    @Test
    @Tag("SR-REV-03")
    void revokeSessionEndsOneAndNoOther() {
        var email = someone();
        var ada = signedUp(email);
        var phone = here.browser();
        var phonesId = idIn(phone.signIn(email));
        var ofPhone = known(phone);

        done(ada.post("/revoke-session", "{\"token\":\"%s\"}".formatted(phonesId)));

        assertOver(ofPhone);
        assertAccepted(known(ada));
    }

    @Test
    @Tag("SR-REV-03")
    void revokeOtherSessionsEndsTheOthers() {
        var email = someone();
        var ada = signedUp(email);
        var phone = signedIn(email);
        var ofPhone = known(phone);
        var ofLaptop = known(ada);

        done(ada.post("/revoke-other-sessions", "{}"));

        assertOver(ofPhone);
        assertAccepted(ofLaptop);
    }

    @Test
    @Tag("SR-REV-03")
    void revokeSessionsEndsAll() {
        var email = someone();
        var ada = signedUp(email);
        var phone = signedIn(email);
        var ofPhone = known(phone);
        var ofLaptop = known(ada);

        done(ada.post("/revoke-sessions", "{}"));

        assertOver(ofPhone);
        assertOver(ofLaptop);
    }

    @Test
    @Tag("SR-REV-07")
    void changePasswordEndsTheOthersAndTheOneThatAsked() {
        var email = someone();
        var ada = signedUp(email);
        var ofPhone = known(signedIn(email));
        var ofLaptop = known(ada);

        done(ada.post("/change-password", """
                {"currentPassword": "password123", "newPassword": "another password", "revokeOtherSessions": true}"""));

        assertOver(ofPhone);
        assertOver(ofLaptop);
        assertAccepted(known(ada));
    }

    @Test
    @Tag("SR-REV-07")
    void resetPasswordEndsAll() {
        var email = someone();
        var ada = signedUp(email);
        var session = known(ada);
        done(ada.post("/request-password-reset", "{\"email\": \"%s\"}".formatted(email)));

        done(here.browser().post("/reset-password", """
                {"token": "%s", "newPassword": "another password"}""".formatted(resetTokenOf(email))));

        assertOver(session);
    }

    @Test
    void signingInAgainEndsTheSessionThatWasThere() {
        var email = someone();
        var ada = signedUp(email);
        var before = known(ada);

        done(ada.signIn(email));

        assertOver(before);
        assertAccepted(known(ada));
    }

    @Test
    void removingAnAccountFromTheDeviceEndsItsSession() {
        var browser = signedUp();
        var ofAda = known(browser);
        var bobsId = idIn(browser.signUp(someone()));
        var ofBob = known(browser);

        done(browser.post("/multi-session/revoke", "{\"sessionToken\":\"%s\"}".formatted(bobsId)));

        assertOver(ofBob);
        assertOver(ofAda); // Ada is active again, by another token
        assertAccepted(known(browser));
    }

    @Test
    void switchingToAnAccountEndsTheTokenThatItHad() {
        var browser = here.browser();
        var adasId = idIn(browser.signUp(someone()));
        var ofAda = known(browser);
        done(browser.signUp(someone()));
        var ofBob = known(browser);

        done(browser.post("/multi-session/set-active", "{\"sessionToken\":\"%s\"}".formatted(adasId)));

        assertOver(ofAda);
        assertAccepted(ofBob);
        assertAccepted(known(browser));
    }

    @Test
    void theAccountPageEndsOneSession() {
        var email = someone();
        var ada = signedUp(email);
        var phone = here.browser();
        var phonesId = idIn(phone.signIn(email));
        var ofPhone = known(phone);

        done(ada.post("/api/account/revokeSession", "{\"sessionId\":\"%s\"}".formatted(phonesId)));

        assertOver(ofPhone);
    }

    @Test
    void theAccountMenuRemovesAnother() {
        var browser = here.browser();
        var ada = userIdIn(browser.signUp(someone()));
        var ofAda = known(browser);
        done(browser.signUp(someone()));

        done(browser.post("/api/account/removeDeviceAccount", "{\"userId\":\"%s\"}".formatted(ada)));

        assertOver(ofAda);
    }

    @Test
    @Tag("SR-DEL-03")
    @Tag("SR-REV-06")
    void deletingTheAccountEndsAll() {
        var email = someone();
        var ada = signedUp(email);
        var ofPhone = known(signedIn(email));
        var ofLaptop = known(ada);

        done(ada.post("/delete-user", "{\"password\": \"password123\"}"));

        assertOver(ofPhone);
        assertOver(ofLaptop);
    }

    @Test
    @Tag("SR-REV-06")
    void deletingTheAccountOnItsPageEndsAll() {
        var ada = signedUp();
        var session = known(ada);

        done(ada.post("/api/account/delete", "{\"confirmDeletion\": true}"));

        assertOver(session);
    }

    @Test
    @Tag("SR-REV-08")
    void anAdministratorEndsAllOfOneUser() {
        var email = someone();
        var browser = here.browser();
        var ada = userIdIn(browser.signUp(email));
        var ofLaptop = known(browser);
        var ofPhone = known(signedIn(email));
        var ofBob = known(signedUp());

        done(here.revoke(ADMIN_TOKEN, "{\"userId\":\"%s\",\"reason\":\"Lost her phone\"}".formatted(ada)));

        assertOver(ofLaptop);
        assertOver(ofPhone);
        assertAccepted(ofBob);
    }

    @Test
    @Tag("SR-REV-08")
    void anAdministratorEndsThoseOfEveryone() {
        var ofAda = known(signedUp());
        var ofBob = known(signedUp());

        done(here.revoke(ADMIN_TOKEN, "{\"everyone\":true,\"reason\":\"Keys were stolen\"}"));

        assertOver(ofAda);
        assertOver(ofBob);
        assertAccepted(known(signedUp()));
    }

    /** By the clock of the node that removes it; that of another one may be behind. */
    @Test
    @Tag("SR-LIF-09")
    void removingExpiredSessionsEndsThemWhateverTheClockOfAnotherNodeSays() {
        var ada = signedUp();
        var session = known(ada);

        clock.advance(Duration.ofDays(8));

        Eventually.holds(() -> !isAccepted(session));
    }

    @Test
    void whatIsChangedOfAnAccountIsSeenWithoutWaiting() {
        var email = someone();
        var ada = signedUp(email);
        known(ada);

        done(ada.post("/update-user", "{\"name\": \"Ada Lovelace\"}"));

        assertThat(ada.get("/get-session").body()).contains("Ada Lovelace");
        Eventually.holds(() -> ada.at(there).get("/get-session").body().contains("Ada Lovelace"));
    }

    private Browser signedUp() {
        return signedUp(someone());
    }

    private Browser signedUp(String email) {
        var browser = here.browser();
        done(browser.signUp(email));
        return browser;
    }

    private Browser signedIn(String email) {
        var browser = here.browser();
        done(browser.signIn(email));
        return browser;
    }

    private void changeNamesPastEveryNode() throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE \"user\" SET name = 'Somebody else'");
        }
    }

    private static String resetTokenOf(String email) {
        var link = new Mailbox(directory.resolve("data")).linkTo(email);
        return link.replaceFirst("/reset-password/([A-Za-z0-9]+).*", "$1");
    }

    private static String someone() {
        return "person-%d@example.com".formatted(PEOPLE.incrementAndGet());
    }

    /** The cookie of the session that the browser is in, which the other node has accepted, and may remember from now on. */
    private String known(Browser browser) {
        var cookie = browser.sessionCookie();
        assertAccepted(cookie);
        assertAccepted(cookie);
        return cookie;
    }

    private boolean isAccepted(String cookie) {
        return !there.sessionOf(cookie).equals("null");
    }

    private void assertAccepted(String cookie) {
        assertThat(isAccepted(cookie)).isTrue();
    }

    private void assertOver(String cookie) {
        assertThat(isAccepted(cookie)).isFalse();
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String idIn(HttpResponse<String> answer) {
        done(answer);
        return answer.body().replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    private static String userIdIn(HttpResponse<String> answer) {
        done(answer);
        return answer.body().replaceFirst(".*\"user\":\\{\"id\":\"([^\"]+)\".*", "$1");
    }
}
