package dev.latchkey.http.session;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.session.SessionId;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevokeSessionTest {

    private static final String CLEARED = "latchkey.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    @Tag("SR-REV-04")
    void endsTheNamedSessionAndNoOther() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());
        var tablet = service.signedIn(laptop.user());
        var stranger = service.signedIn();

        var answer = revoke(laptop, phone.session().id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(TestService.REVOKED);
        assertThat(answer.setCookies()).isEmpty();
        assertThat(List.of(laptop, phone, tablet, stranger))
                .map(Browser::isSignedIn)
                .containsExactly(true, false, true, true);
    }

    @Test
    void letsTheOtherDeviceForgetItsCookie() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());
        revoke(laptop, phone.session().id());

        var answer = phone.get("/api/auth/get-session").send();

        assertThat(answer.body()).isEqualTo("null");
        assertThat(answer.setCookies()).containsExactly(CLEARED);
    }

    @Test
    void clearsTheCookieOfWhoeverEndsTheirOwnSession() {
        var browser = service.signedIn();

        var answer = revoke(browser, browser.session().id());

        assertThat(answer.body()).isEqualTo(TestService.REVOKED);
        assertThat(answer.setCookies()).containsExactly(CLEARED);
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void clearsTheCookieThatItHadJustRenewed() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = revoke(browser, browser.session().id());

        assertThat(answer.setCookies()).containsExactly(CLEARED);
        assertThat(service.store.sessions).isEmpty();
    }

    @Test
    void renewsTheSessionThatAsks() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());
        service.clock.advance(POLICY.updateAge());

        var answer = revoke(laptop, phone.session().id());

        assertThat(answer.setCookies())
                .containsExactly(laptop.cookie() + "; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    @Tag("SR-REV-03")
    @Tag("SR-REV-04")
    void doesNotAdmitThatSomebodyElsesSessionExists() {
        var browser = service.signedIn();
        var stranger = service.signedIn();

        var foreign = revoke(browser, stranger.session().id());
        var unknown = revoke(browser, new SessionId("x".repeat(32)));

        assertThat(foreign).isEqualTo(unknown);
        assertThat(foreign.body()).isEqualTo(TestService.REVOKED);
        assertThat(foreign.setCookies()).isEmpty();
        assertThat(stranger.isSignedIn()).isTrue();
    }

    @Test
    @Tag("SR-REV-03")
    void succeedsASecondTime() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());

        var first = revoke(laptop, phone.session().id());
        var second = revoke(laptop, phone.session().id());

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../../etc/passwd", "' OR 1=1 --", "üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü", "%00"})
    @Tag("SR-REV-04")
    void endsNothingThatCannotBeNamedSo(String token) {
        var browser = service.signedIn();

        var answer =
                browser.post("/api/auth/revoke-session").json(tokenJson(token)).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(TestService.REVOKED);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    @Tag("SR-TOK-03")
    void doesNotTakeTheSecretForAName() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());

        var answer = laptop.post("/api/auth/revoke-session")
                .json(tokenJson(phone.token().value()))
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(phone.isSignedIn()).isTrue();
    }

    @Test
    void takesNoTextWithNulCharacters() {
        var browser = service.signedIn();

        var answer = browser.post("/api/auth/revoke-session")
                .json("{\"token\":\"a\\u0000b\"}")
                .send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo("[body.token] Invalid input: expected string without NUL characters");
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        var victim = service.signedIn();
        var body = tokenJson(victim.session().id().value());

        var anonymous = service.post("/api/auth/revoke-session").json(body).send();
        var forged = service.post("/api/auth/revoke-session")
                .cookie("latchkey.session_token=" + victim.session().id().value())
                .origin(TestService.BASE_URL)
                .json(body)
                .send();

        assertThat(anonymous.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(forged.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(victim.isSignedIn()).isTrue();
    }

    @Test
    void clearsTheCookieOfWhoeverIsSignedInNoMore() {
        var browser = service.signedIn();
        service.store.sessions.clear();

        var answer = revoke(browser, browser.session().id());

        assertThat(answer.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(answer.setCookies()).containsExactly(CLEARED);
    }

    @Test
    void needsNoFreshSession() {
        var laptop = service.signedIn();
        service.clock.advance(POLICY.freshAge());
        var phone = service.signedIn(laptop.user());

        var answer = revoke(laptop, phone.session().id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(phone.isSignedIn()).isFalse();
    }

    private static Answer revoke(Browser browser, SessionId session) {
        return browser.post("/api/auth/revoke-session")
                .json(tokenJson(session.value()))
                .send();
    }

    private static String tokenJson(String token) {
        return "{\"token\":\"%s\"}".formatted(token);
    }
}
