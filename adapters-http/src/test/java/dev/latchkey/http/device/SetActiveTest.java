package dev.latchkey.http.device;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.SharedBrowser.Account;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ann and Bob share a browser; Bob is the active one. */
class SetActiveTest {

    private static final String PATH = "/api/auth/multi-session/set-active";
    private static final Duration ONE_SWITCH = Duration.ofSeconds(30);

    @AutoClose
    private final TestService service = TestService.start();

    private final SharedBrowser browser = service.browser();
    private Account ann;
    private Account bob;

    @BeforeEach
    void signUp() {
        ann = browser.signUp("ann");
        service.clock.advance(Duration.ofMinutes(1));
        bob = browser.signUp("bob");
        service.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void makesTheOtherAccountTheActiveOne() {
        var answer = browser.switchTo(ann);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(list().json().get(0));
        assertThat(answer.json().at("/session/id").asText()).isEqualTo(ann.session());
        assertThat(answer.json().at("/user/id").asText()).isEqualTo(ann.user());
        assertThat(browser.activeUser()).isEqualTo(ann.user());
        assertThat(service.store.sessions).hasSize(2);
    }

    @Test
    @Tag("SR-COO-05")
    void setsTheSessionCookieForWhatIsLeftAndLeavesTheDevice() {
        service.clock.advance(Duration.ofHours(1));

        var answer = browser.switchTo(ann);

        assertThat(answer.setCookies())
                .containsExactly(
                        SESSION + "=" + browser.valueOf(SESSION) + "; Max-Age=601080; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    @Tag("SR-DEV-06")
    @Tag("SR-TOK-05")
    void endsTheTokenThatTheSessionHadBefore() {
        var before = service.browser();
        before.signIn("ann");
        var mine = before.copy();
        var session = new Account(ann.user(), sessionOf(mine));

        mine.switchTo(session);

        assertThat(mine.valueOf(SESSION)).startsWith("lks_").isNotEqualTo(before.valueOf(SESSION));
        assertThat(mine.activeUser()).isEqualTo(ann.user());
        assertThat(before.activeUser()).isEmpty();
        assertThat(browser.activeUser()).isEqualTo(bob.user());
    }

    @Test
    @Tag("SR-TOK-05")
    void leavesTheTokenOfTheAccountThatWasActive() {
        var otherTab = browser.copy();

        browser.switchTo(ann);

        assertThat(otherTab.activeUser()).isEqualTo(bob.user());
    }

    @Test
    void givesTwoTabsThatSwitchAtOnceTheSameToken() {
        var otherTab = browser.copy();

        browser.switchTo(ann);
        service.clock.advance(ONE_SWITCH.minusNanos(1_000));
        otherTab.switchTo(ann);

        assertThat(otherTab.valueOf(SESSION)).isEqualTo(browser.valueOf(SESSION));
        assertThat(browser.activeUser()).isEqualTo(ann.user());
    }

    @Test
    @Tag("SR-DEV-06")
    void givesANewTokenToASwitchOfItsOwn() {
        var otherTab = browser.copy();

        browser.switchTo(ann);
        service.clock.advance(ONE_SWITCH);
        otherTab.switchTo(ann);

        assertThat(otherTab.valueOf(SESSION)).isNotEqualTo(browser.valueOf(SESSION));
        assertThat(browser.activeUser()).isEmpty();
        assertThat(otherTab.activeUser()).isEqualTo(ann.user());
    }

    @Test
    void givesANewTokenWhenSomebodyElseWasActiveInBetween() {
        browser.switchTo(ann);
        var before = browser.copy();

        browser.switchTo(bob);
        browser.switchTo(ann);

        assertThat(browser.valueOf(SESSION)).isNotEqualTo(before.valueOf(SESSION));
        assertThat(before.activeUser()).isEmpty();
    }

    @Test
    void worksForABrowserThatLostItsSession() {
        browser.holding(SESSION, null);

        assertThat(browser.switchTo(ann).status()).isEqualTo(200);
        assertThat(browser.activeUser()).isEqualTo(ann.user());
    }

    @Test
    void worksForABrowserWhoseSessionWasEnded() {
        var phone = service.browser();
        phone.signIn("bob");
        phone.post("/api/auth/revoke-other-sessions");

        assertThat(browser.switchTo(ann).status()).isEqualTo(200);
        assertThat(browser.activeUser()).isEqualTo(ann.user());
        assertThat(browser.users()).containsExactly(ann.user());
    }

    @Test
    @Tag("SR-DEV-02")
    void isRefusedToABrowserThatHasOnlyASession() {
        var answer = browser.holding(DEVICE, null).switchTo(bob);

        assertIsRefused(answer);
    }

    @Test
    @Tag("SR-DEV-02")
    void doesNotReachTheSameUserOnAnotherDevice() {
        var phone = service.browser();
        var annOnThePhone = phone.signIn("ann");

        assertIsRefused(browser.switchTo(annOnThePhone));
        assertThat(phone.activeUser()).isEqualTo(ann.user());
    }

    @Test
    @Tag("SR-DEV-02")
    void doesNotReachSomebodyOnAnotherDevice() {
        var phone = service.browser();
        var cid = phone.signUp("cid");

        assertIsRefused(browser.switchTo(cid));
        assertThat(phone.activeUser()).isEqualTo(cid.user());
    }

    @Test
    @Tag("SR-LIF-01")
    void doesNotReachWhoseSessionIsOver() {
        service.clock.moveTo(
                service.store.sessions.values().iterator().next().lifetime().expiresAt());

        assertIsRefused(browser.switchTo(ann));
        assertThat(browser.activeUser()).isEqualTo(bob.user());
    }

    @Test
    @Tag("SR-TOK-03")
    void takesNoSecretForTheNameOfASession() {
        var token = browser.valueOf(SESSION);
        var device = browser.valueOf(DEVICE);

        for (var secret : new String[] {
            token,
            token.substring(0, 53),
            device,
            device.substring(0, 53),
            ann.user(),
            ann.session().toUpperCase(Locale.ROOT)
        }) {
            assertIsRefused(browser.switchTo(new Account(ann.user(), secret)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "null",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "' OR '1'='1",
                "../..",
                "\u00e4",
                "%00",
                "lks_",
                "\ud83d\ude00"
            })
    @Tag("SR-DEV-02")
    void knowsNoOtherSession(String unheardOf) {
        assertIsRefused(browser.switchTo(new Account("", unheardOf)));
    }

    @Test
    @Tag("SR-WEB-06")
    void knowsNoSessionWithAHugeName() {
        assertIsRefused(browser.switchTo(new Account("", "x".repeat(60_000))));
        assertThat(browser.switchTo(new Account("", "x".repeat(70_000))).problem())
                .isEqualTo("413 PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                           | [body.sessionToken] Invalid input: expected string, received undefined
            {"sessionToken":null}        | [body.sessionToken] Invalid input: expected string, received null
            {"sessionToken":7}           | [body.sessionToken] Invalid input: expected string, received number
            {"sessionToken":true}        | [body.sessionToken] Invalid input: expected string, received boolean
            {"sessionToken":["x"]}       | [body.sessionToken] Invalid input: expected string, received array
            {"sessionToken":{}}          | [body.sessionToken] Invalid input: expected string, received object
            {"sessionToken":"\\u0000"}   | [body.sessionToken] Invalid input: expected string without NUL characters
            []                           | [body] Invalid input: expected object, received array
            null                         | [body] Invalid input: expected object, received null
            """)
    void saysWhatIsWrongWithTheBody(String body, String message) {
        var answer = browser.post(PATH, body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(message);
        assertThat(answer.setCookies()).isEmpty();
        assertThat(browser.activeUser()).isEqualTo(bob.user());
    }

    @Test
    @Tag("SR-WEB-02")
    void isNotDoneForAnotherSite() {
        var before = Map.copyOf(service.store.sessions);

        var foreign = browser.with(service.post(PATH))
                .origin("https://evil.example")
                .json(ann.bySession())
                .send();
        var nowhere = browser.with(service.post(PATH)).json(ann.bySession()).send();

        assertThat(foreign.problem()).isEqualTo("403 INVALID_ORIGIN");
        assertThat(nowhere.problem()).isEqualTo("403 MISSING_OR_NULL_ORIGIN");
        assertThat(foreign.setCookies()).isEmpty();
        assertThat(service.store.sessions).isEqualTo(before);
    }

    @Test
    void isNotDoneForABearerToken() {
        try (var open = aService().allowingBearerTokens().start()) {
            var app = open.browser();
            var signedUp = app.trySignUp("ann");
            var session = signedUp.json().path("token").asText();

            var answer = open.post(PATH)
                    .header(
                            "Authorization",
                            "Bearer " + signedUp.header("set-auth-token").orElseThrow())
                    .json(new Account("", session).bySession())
                    .send();

            assertThat(answer.problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        }
    }

    @Test
    void handsTheNewBearerTokenOutWhereThatIsAllowed() {
        try (var open = aService().allowingBearerTokens().start()) {
            var shared = open.browser();
            var first = shared.signUp("ann");
            shared.signUp("bob");

            var answer = shared.switchTo(first);

            assertThat(answer.header("set-auth-token")).contains(shared.valueOf(SESSION));
            assertThat(answer.header("Access-Control-Expose-Headers"))
                    .hasValueSatisfying(it -> assertThat(it).contains("set-auth-token"));
        }
    }

    @Test
    @Tag("SR-LIF-04")
    void renewsNothing() {
        service.clock.advance(POLICY.updateAge());
        var before = browser.get("/api/auth/multi-session/list-device-sessions").json();

        var answer = browser.switchTo(ann);

        assertThat(answer.json()).isEqualTo(before.get(0));
    }

    @Test
    @Tag("SR-COO-06")
    void clearsADeviceCookieThatOpensNothing() {
        browser.post("/api/auth/sign-out");
        browser.holding(DEVICE, "forged");

        var answer = browser.switchTo(ann);

        assertThat(answer.problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(answer.setCookies()).containsExactly(DEVICE + "=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    @Tag("SR-COO-03")
    void clearsNothingOfTwo() {
        var answer = service.post(PATH)
                .cookie(browser.cookies() + "; " + DEVICE + "=forged")
                .origin(TestService.BASE_URL)
                .json(ann.bySession())
                .send();

        assertIsRefused(answer);
    }

    private void assertIsRefused(Answer answer) {
        assertThat(answer.problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(answer.message()).isEqualTo("Invalid session token");
        assertThat(answer.setCookies()).isEmpty();
    }

    private Answer list() {
        return browser.get("/api/auth/multi-session/list-device-sessions");
    }

    private static String sessionOf(SharedBrowser signedIn) {
        return signedIn.get("/api/auth/get-session").json().at("/session/id").asText();
    }
}
