package dev.latchkey.http.device;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.session.SessionId;
import dev.latchkey.http.Answer;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.SharedBrowser.Account;
import dev.latchkey.http.TestService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ann and Bob share a browser, Cid has one of his own. */
class DeviceSignOutTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final SharedBrowser browser = service.browser();
    private final SharedBrowser phone = service.browser();
    private Account cid;

    @BeforeEach
    void signUp() {
        browser.signUp("ann");
        browser.signUp("bob");
        cid = phone.signUp("cid");
    }

    @Test
    @Tag("SR-REV-04")
    @Tag("SR-COO-06")
    @Tag("SR-COO-09")
    void endsEveryAccountOfTheDeviceAndNoOther() {
        var thief = browser.copy();

        var answer = signOut(browser, SESSION, DEVICE);

        assertThat(answer.header("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(browser.cookies()).isEmpty();
        assertThat(thief.activeUser()).isEmpty();
        assertThat(thief.users()).isEmpty();
        assertOnlyCidIsSignedIn();
        assertThat(service.store.devices).hasSize(1);
    }

    @Test
    void endsOnlyThisBrowsersSessionOfAUserWithTwo() {
        var tablet = service.browser();
        tablet.signIn("ann");

        signOut(browser, SESSION, DEVICE);

        assertThat(tablet.users()).hasSize(1);
        assertThat(tablet.activeUser()).isNotEmpty();
    }

    @Test
    void endsTheSessionsOfADeviceThatLostItsSessionCookie() {
        signOut(browser.holding(SESSION, null), SESSION, DEVICE);

        assertOnlyCidIsSignedIn();
    }

    @Test
    void endsTheSessionOfABrowserThatLostItsDeviceCookieAndNoOther() {
        var whole = browser.copy();

        signOut(browser.holding(DEVICE, null), SESSION);

        assertThat(whole.activeUser()).isEmpty();
        assertThat(whole.users()).hasSize(1);
    }

    @Test
    void leavesNobodyBehindWithTheSecretBefore() {
        var before = browser.copy();
        browser.signUp("dan");

        signOut(before, SESSION, DEVICE);

        assertOnlyCidIsSignedIn();
    }

    @Test
    void endsWhatIsOverToo() {
        service.clock.advance(POLICY.expiresIn());

        signOut(browser, SESSION, DEVICE);

        assertThat(service.store.sessions).containsOnlyKeys(new SessionId(cid.session()));
    }

    @Test
    @Tag("SR-DEV-07")
    void endsNobodysSessionsOnTheWordOfForgedCookies() {
        var secret = browser.valueOf(DEVICE);
        var token = browser.valueOf(SESSION);

        signOut(service.browser().holding(DEVICE, secret + "x").holding(SESSION, token + "x"), SESSION, DEVICE);
        signOut(
                service.browser().holding(DEVICE, secret.substring(0, 53)).holding(SESSION, token.substring(0, 53)),
                SESSION,
                DEVICE);
        signOut(service.browser().holding(DEVICE, token).holding(SESSION, secret), SESSION, DEVICE);
        signOut(service.browser().holding(DEVICE, "x".repeat(7_000)), SESSION, DEVICE);
        signOut(service.browser().holding(DEVICE, "\"\""), SESSION, DEVICE);

        assertThat(browser.users()).hasSize(2);
        assertThat(browser.activeUser()).isNotEmpty();
    }

    @Test
    @Tag("SR-COO-03")
    void endsEveryDeviceThatIsProvedWhenOneCookieWasPlantedBesideTheOther() {
        var answer = service.post("/api/auth/sign-out")
                .cookie(browser.cookies() + "; " + phone.cookies() + "; " + DEVICE + "=forged")
                .origin(TestService.BASE_URL)
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(service.store.sessions).isEmpty();
        assertThat(service.store.devices).isEmpty();
    }

    @Test
    @Tag("SR-COO-03")
    void endsADeviceOnceThoughBothItsSecretsArePresented() {
        var before = browser.valueOf(DEVICE);
        browser.signUp("dan");

        var answer = service.post("/api/auth/sign-out")
                .cookie(browser.cookies() + "; " + DEVICE + "=" + before)
                .origin(TestService.BASE_URL)
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertOnlyCidIsSignedIn();
    }

    @Test
    @Tag("SR-WEB-02")
    void isNotDoneForAnotherSite() {
        var answer = browser.with(service.post("/api/auth/sign-out"))
                .origin("https://evil.example")
                .send();

        assertThat(answer.problem()).isEqualTo("403 INVALID_ORIGIN");
        assertThat(browser.users()).hasSize(2);
    }

    private static Answer signOut(SharedBrowser from, String... cleared) {
        var answer = from.post("/api/auth/sign-out");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.setCookies())
                .containsExactlyElementsOf(Stream.of(cleared)
                        .map(name -> name + "=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax")
                        .toList());
        return answer;
    }

    private void assertOnlyCidIsSignedIn() {
        assertThat(service.store.sessions.values())
                .singleElement()
                .satisfies(it -> assertThat(it.user().value()).isEqualTo(cid.user()));
        assertThat(phone.activeUser()).isEqualTo(cid.user());
    }
}
