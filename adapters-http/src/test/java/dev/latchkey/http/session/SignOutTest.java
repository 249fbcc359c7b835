package dev.latchkey.http.session;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SignOutTest {

    private static final String CLEARED = "latchkey.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    @Tag("SR-COO-06")
    void endsTheSessionOfThisBrowserAndNoOther() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());

        var answer = laptop.post("/api/auth/sign-out").json("{}").send();

        assertIsDone(answer);
        assertThat(laptop.isSignedIn()).isFalse();
        assertThat(phone.isSignedIn()).isTrue();
    }

    @Test
    void succeedsForThoseWhoAreNotSignedIn() {
        assertIsDone(service.post("/api/auth/sign-out").send());
        assertIsDone(service.post("/api/auth/sign-out").json("{}").send());
    }

    @Test
    void succeedsASecondTime() {
        var browser = service.signedIn();
        browser.post("/api/auth/sign-out").send();

        assertIsDone(browser.post("/api/auth/sign-out").send());
    }

    @Test
    void looksAtNoFieldButTheTarget() {
        var browser = service.signedIn();

        var answer = browser.post("/api/auth/sign-out")
                .json("{\"callbackURL\":\"/bye\",\"disableRedirect\":7,\"state\":[]}")
                .send();

        assertIsDone(answer);
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void endsASessionThatIsDueForRenewalWithoutRenewingIt() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        assertIsDone(browser.post("/api/auth/sign-out").send());

        assertThat(service.store.sessions).isEmpty();
    }

    @Test
    void removesWhatIsLeftOfAnExpiredSession() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.expiresIn());

        assertIsDone(browser.post("/api/auth/sign-out").send());

        assertThat(service.store.sessions).isEmpty();
    }

    @Test
    @Tag("SR-DEV-07")
    void endsNothingOnTheWordOfAForgedCookie() {
        var victim = service.signedIn();
        var token = victim.token().value().split("\\.", 2)[0];

        var answer = service.post("/api/auth/sign-out")
                .cookie("latchkey.session_token=" + token + ".forged")
                .origin(TestService.BASE_URL)
                .send();

        assertIsDone(answer);
        assertThat(victim.isSignedIn()).isTrue();
    }

    @Test
    @Tag("SR-COO-03")
    void endsBothSessionsWhenACookieWasPlantedBesideTheOther() {
        var one = service.signedIn();
        var other = service.signedIn();

        var answer = service.post("/api/auth/sign-out")
                .cookie(one.cookie() + "; " + other.cookie())
                .origin(TestService.BASE_URL)
                .send();

        assertIsDone(answer);
        assertThat(one.isSignedIn()).isFalse();
        assertThat(other.isSignedIn()).isFalse();
    }

    private static void assertIsDone(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true}");
        assertThat(answer.setCookies()).containsExactly(CLEARED);
    }
}
