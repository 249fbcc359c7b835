package dev.latchkey.http.device;

import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.SharedBrowser.Account;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ann and Bob share a browser; Bob is the active one. */
class SwitchDeviceAccountTest {

    private static final String PATH = "/api/account/switchDeviceAccount";

    @AutoClose
    private final TestService service = TestService.start();

    private final SharedBrowser browser = service.browser();
    private Account ann;
    private Account bob;

    @BeforeEach
    void signUp() {
        ann = browser.signUp("ann");
        bob = browser.signUp("bob");
    }

    @Test
    @Tag("SR-DEV-06")
    void makesTheOtherAccountTheActiveOne() {
        var before = browser.copy();

        var answer = browser.post(PATH, ann.byUser());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true,\"switchedToUserId\":\"%s\"}".formatted(ann.user()));
        assertThat(answer.setCookies())
                .containsExactly(
                        SESSION + "=" + browser.valueOf(SESSION) + "; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax");
        assertThat(browser.valueOf(SESSION)).isNotEqualTo(before.valueOf(SESSION));
        assertThat(browser.activeUser()).isEqualTo(ann.user());
        assertThat(service.store.sessions).hasSize(2);
    }

    @Test
    @Tag("SR-DEV-04")
    void changesNothingForWhoeverIsActiveAlready() {
        var sessions = Map.copyOf(service.store.sessions);

        var answer = browser.post(PATH, bob.byUser());

        assertThat(answer.body()).isEqualTo("{\"success\":true,\"switchedToUserId\":\"%s\"}".formatted(bob.user()));
        assertThat(answer.setCookies()).isEmpty();
        assertThat(service.store.sessions).isEqualTo(sessions);
    }

    @Test
    @Tag("SR-DEV-04")
    void changesNothingForWhoeverIsActiveInABrowserThatLostItsDevice() {
        var answer = browser.holding(DEVICE, null).post(PATH, bob.byUser());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.setCookies()).isEmpty();
    }

    @Test
    void ignoresTheBlanksAroundTheUser() {
        var mine = browser.post(PATH, "{\"userId\": \" %s\\n\"}".formatted(bob.user()));
        var others = browser.post(PATH, "{\"userId\": \"\\t%s \"}".formatted(ann.user()));

        assertThat(mine.body()).isEqualTo("{\"success\":true,\"switchedToUserId\":\"%s\"}".formatted(bob.user()));
        assertThat(others.body()).isEqualTo("{\"success\":true,\"switchedToUserId\":\"%s\"}".formatted(ann.user()));
    }

    @Test
    void understandsSuperJson() {
        var answer = browser.post(PATH, "{\"userId\": \"{\\\"json\\\":\\\"%s\\\"}\"}".formatted(ann.user()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.activeUser()).isEqualTo(ann.user());
    }

    @Test
    @Tag("SR-DEV-02")
    @Tag("SR-REV-03")
    void saysOfSomebodyOnAnotherDeviceWhatItSaysOfNobody() {
        var phone = service.browser();
        var cid = phone.signUp("cid");
        phone.signIn("ann");
        browser.remove(ann);

        assertIsUnknown(browser.post(PATH, cid.byUser()));
        assertIsUnknown(browser.post(PATH, ann.byUser()));
        assertIsUnknown(browser.post(PATH, new Account("x".repeat(32), "").byUser()));
        assertThat(browser.activeUser()).isEqualTo(bob.user());
    }

    @Test
    @Tag("SR-LIF-01")
    void doesNotReachWhoseSessionIsOver() {
        service.clock.advance(Duration.ofDays(1));
        browser.signIn("bob");
        service.clock.advance(Duration.ofDays(6));
        browser.get("/api/auth/get-session");

        assertIsUnknown(browser.post(PATH, ann.byUser()));
    }

    @Test
    @Tag("SR-DEV-02")
    void reachesNobodyElseFromABrowserThatLostItsDevice() {
        assertIsUnknown(browser.holding(DEVICE, null).post(PATH, ann.byUser()));
    }

    @Test
    @Tag("SR-DEV-07")
    void reachesNobodyWithAForgedDeviceOrTwo() {
        var forged =
                browser.copy().holding(DEVICE, browser.valueOf(DEVICE) + "x").post(PATH, ann.byUser());
        var twice = service.post(PATH)
                .cookie(browser.cookies() + "; " + DEVICE + "=" + browser.valueOf(DEVICE))
                .origin(TestService.BASE_URL)
                .json(ann.byUser())
                .send();

        assertIsUnknown(forged);
        assertIsUnknown(twice);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\\t\\n ", "\\u2003"})
    void wantsMoreThanBlanks(String blanks) {
        var answer = browser.post(PATH, "{\"userId\": \"%s\"}".formatted(blanks));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("User id is required");
        assertThat(answer.header("X-Error-Code")).contains("USER_ID_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "null", "' OR '1'='1", "../..", "\u00e4", "%00", "lks_", "\ud83d\ude00"})
    void knowsNobodyElse(String unheardOf) {
        assertIsUnknown(browser.post(PATH, new Account(unheardOf, "").byUser()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                             | [body.userId] Invalid input: expected string, received undefined
            {"userId":null}                | [body.userId] Invalid input: expected string, received null
            {"userId":7}                   | [body.userId] Invalid input: expected string, received number
            {"userId":["x"]}               | [body.userId] Invalid input: expected string, received array
            {"userId":{}}                  | [body.userId] Invalid input: expected string, received object
            {"userId":""}                  | [body.userId] Too small: expected string to have >=1 characters
            {"userId":"{\\"json\\":\\"\\"}"} | [body.userId] Too small: expected string to have >=1 characters
            {"userId":"{\\"json\\":7}"}    | [body.userId] Invalid input: expected string, received number
            {"userId":"\\u0000"}           | [body.userId] Invalid input: expected string without NUL characters
            []                             | [body] Invalid input: expected object, received array
            null                           | [body] Invalid input: expected object, received null
            """)
    void saysWhatIsWrongWithTheBody(String body, String detail) {
        var text = browser.post(PATH, body);
        var problem = browser.onOurPage(PATH)
                .header("Accept", "application/json")
                .json(body)
                .send();

        assertThat(text.status()).isEqualTo(422);
        assertThat(text.body()).isEqualTo("Validation error");
        assertThat(problem.json().path("detail").asText()).isEqualTo(detail);
        assertThat(browser.activeUser()).isEqualTo(bob.user());
    }

    @Test
    @Tag("SR-WEB-06")
    void knowsNobodyWithAHugeName() {
        assertIsUnknown(browser.post(PATH, new Account("x".repeat(60_000), "").byUser()));
        assertThat(browser.post(PATH, new Account("x".repeat(70_000), "").byUser())
                        .status())
                .isEqualTo(413);
    }

    @Test
    void wantsABodyOfJson() {
        assertThat(browser.post(PATH, "{").status()).isEqualTo(400);
        assertThat(browser.onOurPage(PATH)
                        .body("text/plain", ann.byUser())
                        .send()
                        .status())
                .isEqualTo(415);
        assertThat(browser.post(PATH).status()).isEqualTo(422);
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        var answer = browser.holding(SESSION, null).post(PATH, ann.byUser());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("Unauthorized");
    }

    @Test
    @Tag("SR-WEB-02")
    void isNotDoneForAnotherSite() {
        var answer = browser.with(service.post(PATH))
                .origin("https://evil.example")
                .json(ann.byUser())
                .send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("Invalid request origin");
        assertThat(answer.setCookies()).isEmpty();
        assertThat(browser.activeUser()).isEqualTo(bob.user());
    }

    private static void assertIsUnknown(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("Connected account not found");
        assertThat(answer.header("X-Error-Code")).contains("DEVICE_ACCOUNT_NOT_FOUND");
        assertThat(answer.setCookies()).isEmpty();
    }
}
