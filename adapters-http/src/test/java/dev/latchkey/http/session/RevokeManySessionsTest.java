package dev.latchkey.http.session;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevokeManySessionsTest {

    private static final String CLEARED = "latchkey.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    @Tag("SR-REV-04")
    void endsAllSessionsOfTheAskerAndNobodyElses() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());
        var stranger = service.signedIn();

        var answer = laptop.post("/api/auth/revoke-sessions").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(TestService.REVOKED);
        assertThat(answer.setCookies()).containsExactly(CLEARED);
        assertThat(List.of(laptop, phone, stranger)).map(Browser::isSignedIn).containsExactly(false, false, true);
    }

    @Test
    @Tag("SR-REV-04")
    void endsAllOtherSessionsOfTheAskerAndNobodyElses() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());
        var tablet = service.signedIn(laptop.user());
        var stranger = service.signedIn();

        var answer = laptop.post("/api/auth/revoke-other-sessions").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(TestService.REVOKED);
        assertThat(answer.setCookies()).isEmpty();
        assertThat(List.of(laptop, phone, tablet, stranger))
                .map(Browser::isSignedIn)
                .containsExactly(true, false, false, true);
    }

    @Test
    void clearsTheCookieThatItHadJustRenewedWhenNothingIsLeft() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = browser.post("/api/auth/revoke-sessions").send();

        assertThat(answer.setCookies()).containsExactly(CLEARED);
    }

    @Test
    void renewsTheSessionThatStays() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = browser.post("/api/auth/revoke-other-sessions").send();

        assertThat(answer.setCookies())
                .containsExactly(browser.cookie() + "; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/revoke-sessions", "/api/auth/revoke-other-sessions"})
    void looksAtNoField(String path) {
        var browser = service.signedIn();

        assertThat(browser.post(path).json("{\"token\":7}").send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/revoke-sessions", "/api/auth/revoke-other-sessions"})
    void needsNoFreshSession(String path) {
        var browser = service.signedIn();
        service.clock.advance(POLICY.freshAge());

        assertThat(browser.post(path).send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/revoke-sessions", "/api/auth/revoke-other-sessions"})
    void isOnlyForThoseWhoAreSignedIn(String path) {
        var over = service.signedIn();
        service.store.sessions.clear();

        var anonymous = service.post(path).send();
        var late = over.post(path).send();

        assertThat(anonymous.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(anonymous.setCookies()).isEmpty();
        assertThat(late.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(late.setCookies()).containsExactly(CLEARED);
    }
}
