package dev.latchkey.http.device;

import static dev.latchkey.domain.session.SessionPolicy.NOT_REMEMBERED;
import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.TestService;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ann and Bob have signed up elsewhere; in this browser not everybody wants to be remembered. */
@Tag("SR-COO-05")
class NotRememberedTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final SharedBrowser browser = service.browser();

    @BeforeEach
    void signUp() {
        service.browser().signUp("ann");
        service.browser().signUp("bob");
    }

    @Test
    void isTheDeviceAsLongAsNobodyThereIs() {
        browser.signInForNow("ann");
        var second = browser.post("/api/auth/sign-in/email", """
                {"email": "bob@example.com", "password": "correct horse", "rememberMe": false}""");

        assertSetsForNow(second, SESSION, DEVICE);
    }

    @Test
    void isTheDeviceNoMoreOnceSomebodyThereIs() {
        browser.signInForNow("ann");
        var second = browser.trySignIn("bob");

        assertThat(second.setCookies())
                .satisfiesExactly(
                        session -> assertThat(session).startsWith(SESSION + "=").contains("; Max-Age=604800;"),
                        device -> assertThat(device).startsWith(DEVICE + "=").contains("; Max-Age=34560000;"));
    }

    @Test
    void isTheDeviceAgainOnceWhoeverWasHasLeft() {
        browser.signInForNow("ann");
        var bob = browser.signIn("bob");

        var answer = browser.remove(bob);

        assertSetsForNow(answer, SESSION, DEVICE);
    }

    @Test
    void staysSoAfterASwitch() {
        var ann = browser.signInForNow("ann");
        browser.signIn("bob");

        var answer = browser.switchTo(ann);

        assertThat(answer.setCookies())
                .singleElement()
                .asString()
                .startsWith(SESSION + "=")
                .doesNotContain("Max-Age");
    }

    @Test
    void doesNotRubOffOnWhoeverIsRemembered() {
        var ann = browser.signIn("ann");
        browser.signInForNow("bob");

        var answer = browser.switchTo(ann);

        assertThat(answer.setCookies().getFirst()).startsWith(SESSION + "=").contains("; Max-Age=604800;");
    }

    @Test
    @Tag("SR-LIF-03")
    void isNeverRenewedHoweverItIsReached() {
        var ann = browser.signInForNow("ann");
        service.clock.advance(NOT_REMEMBERED.minus(Duration.ofSeconds(1)));
        browser.holding(SESSION, null);

        browser.switchTo(ann);
        var seen = browser.get("/api/auth/get-session");
        browser.post("/api/auth/multi-session/bootstrap-current");

        assertThat(seen.setCookies()).isEmpty();
        assertThat(browser.activeUser()).isEqualTo(ann.user());
        assertThat(service.store.sessions.values())
                .filteredOn(it -> it.id().value().equals(ann.session()))
                .singleElement()
                .satisfies(it -> assertThat(it.lifetime().expiresAt())
                        .isEqualTo(it.lifetime().createdAt().plus(NOT_REMEMBERED)));
        service.clock.advance(Duration.ofSeconds(1));
        assertThat(browser.activeUser()).isEmpty();
        assertThat(browser.users()).isEmpty();
    }

    @Test
    void isSaidAgainByWhoeverBootstraps() {
        browser.signInForNow("ann");

        assertSetsForNow(browser.post("/api/auth/multi-session/bootstrap-current"), SESSION, DEVICE);
        assertSetsForNow(browser.holding(DEVICE, null).post("/api/account/bootstrapDeviceSession"), SESSION, DEVICE);
    }

    private static void assertSetsForNow(Answer answer, String first, String second) {
        assertThat(answer.setCookies())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(first + "=").doesNotContain("Max-Age"),
                        line -> assertThat(line).startsWith(second + "=").doesNotContain("Max-Age"));
    }
}
