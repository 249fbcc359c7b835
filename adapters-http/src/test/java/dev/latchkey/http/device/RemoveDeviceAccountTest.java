package dev.latchkey.http.device;

import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.SharedBrowser.Account;
import dev.latchkey.http.TestService;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ann and Bob share a browser; Bob is the active one. */
class RemoveDeviceAccountTest {

    private static final String PATH = "/api/account/removeDeviceAccount";

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
    }

    @Test
    @Tag("SR-REV-04")
    @Tag("SR-DEV-06")
    void signsAnAccountOutThatIsNotActiveAndNobodyElse() {
        var before = browser.copy();

        var answer = browser.post(PATH, ann.byUser());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"success\":true,\"removedUserId\":\"%s\",\"effective\":%s}"
                        .formatted(ann.user(), TestService.EFFECT));
        assertThat(answer.setCookies())
                .containsExactly(
                        DEVICE + "=" + browser.valueOf(DEVICE) + "; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax");
        assertThat(browser.valueOf(DEVICE)).isNotEqualTo(before.valueOf(DEVICE));
        assertThat(browser.activeUser()).isEqualTo(bob.user());
        assertThat(browser.users()).containsExactly(bob.user());
        assertThat(service.store.sessions).hasSize(1);
        assertThat(service.store.users).hasSize(2);
    }

    @Test
    @Tag("SR-DEV-04")
    void leavesTheActiveAccountWhereItIs() {
        for (var mine : new String[] {bob.byUser(), "{\"userId\": \" %s \"}".formatted(bob.user())}) {
            var answer = browser.post(PATH, mine);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("Cannot remove the current active account");
            assertThat(answer.header("X-Error-Code")).contains("ACTIVE_DEVICE_ACCOUNT");
            assertThat(answer.setCookies()).isEmpty();
        }
        assertThat(browser.users()).containsExactly(ann.user(), bob.user());
    }

    @Test
    @Tag("SR-DEV-02")
    @Tag("SR-REV-03")
    void saysOfSomebodyOnAnotherDeviceWhatItSaysOfNobody() {
        var phone = service.browser();
        var cid = phone.signUp("cid");

        assertIsUnknown(browser.post(PATH, cid.byUser()));
        assertIsUnknown(browser.post(PATH, new Account("x".repeat(32), "").byUser()));
        assertIsUnknown(browser.post(PATH, new Account("x", "").byUser()));
        assertIsUnknown(browser.post(PATH, new Account(ann.session(), "").byUser()));
        assertThat(phone.activeUser()).isEqualTo(cid.user());
    }

    @Test
    void endsTheSessionOnThisDeviceAndNoOtherOfTheSameUser() {
        var phone = service.browser();
        phone.signIn("ann");

        browser.post(PATH, ann.byUser());

        assertThat(phone.activeUser()).isEqualTo(ann.user());
    }

    @Test
    void findsNothingASecondTime() {
        browser.post(PATH, ann.byUser());

        assertIsUnknown(browser.post(PATH, ann.byUser()));
    }

    @Test
    @Tag("SR-DEV-02")
    void reachesNobodyFromABrowserThatLostItsDevice() {
        assertIsUnknown(browser.holding(DEVICE, null).post(PATH, ann.byUser()));
        assertIsUnknown(browser.holding(DEVICE, "forged").post(PATH, ann.byUser()));
        assertThat(service.store.sessions).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"userId\":null}", "{\"userId\":\"\"}", "{\"userId\":[]}", "[]", "null", "7"})
    void wantsAUser(String body) {
        var answer = browser.post(PATH, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("Validation error");
    }

    @Test
    void wantsMoreThanBlanks() {
        assertThat(browser.post(PATH, "{\"userId\": \"  \"}").body()).isEqualTo("User id is required");
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
    void isOnlyForThoseWhoAreSignedIn() {
        assertThat(browser.holding(SESSION, null).post(PATH, ann.byUser()).body())
                .isEqualTo("Unauthorized");
        assertThat(service.store.sessions).hasSize(2);
    }

    @Test
    @Tag("SR-WEB-02")
    void isNotDoneForAnotherSite() {
        var answer = browser.with(service.post(PATH))
                .origin("https://evil.example")
                .json(ann.byUser())
                .send();

        assertThat(answer.body()).isEqualTo("Invalid request origin");
        assertThat(service.store.sessions).hasSize(2);
    }

    private static void assertIsUnknown(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("Connected account not found");
        assertThat(answer.setCookies()).isEmpty();
    }
}
