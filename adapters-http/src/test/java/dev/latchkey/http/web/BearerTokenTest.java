package dev.latchkey.http.web;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    private static final String SIGN_UP = """
            {"name": "Ann", "email": "ann@example.com", "password": "correct horse"}""";

    @AutoClose
    private final TestService service = aService().allowingBearerTokens().start();

    @Test
    void isHandedOutWithEveryCookieAndTakenInItsPlace() {
        var signedUp = service.post("/api/auth/sign-up/email").json(SIGN_UP).send();
        var token = signedUp.header("set-auth-token").orElseThrow();

        assertThat(signedUp.setCookies().getFirst()).startsWith(service.cookieName() + "=" + token + ";");
        assertThat(signedUp.header("access-control-expose-headers"))
                .hasValueSatisfying(exposed -> assertThat(exposed).contains("set-auth-token"));
        assertThat(getSession("Bearer " + token).json().at("/user/email").asText())
                .isEqualTo("ann@example.com");
    }

    @Test
    void isHandedOutAnewWhenTheSessionIsRenewed() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = getSession("Bearer " + browser.token().value());

        assertThat(answer.header("set-auth-token")).contains(browser.token().value());
    }

    @Test
    void isNotHandedOutOtherwise() {
        var browser = service.signedIn();

        assertThat(getSession("Bearer " + browser.token().value()).header("set-auth-token"))
                .isEmpty();
        assertThat(browser.post("/api/auth/sign-out").send().header("set-auth-token"))
                .isEmpty();
    }

    @Test
    void isWithdrawnWhenTheCookieIsClearedAfterAll() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = browser.post("/api/auth/revoke-sessions").send();

        assertThat(answer.header("set-auth-token")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer %s", "bearer %s", "BEARER %s", "Bearer   %s"})
    void isTakenInAnyCaseOfItsScheme(String form) {
        var browser = service.signedIn();

        assertThat(userOf(getSession(form.formatted(browser.token().value()))))
                .isEqualTo(browser.user().id().value());
    }

    @Test
    void isTakenAsItStandsInACookie() {
        var browser = service.signedIn();
        var encoded = URLEncoder.encode(browser.token().value(), StandardCharsets.UTF_8)
                .replace("_", "%5F");

        assertThat(userOf(getSession("Bearer " + encoded)))
                .isEqualTo(browser.user().id().value());
    }

    @Test
    @Tag("SR-WEB-08")
    void winsOverTheCookie() {
        var cookie = service.signedIn();
        var bearer = service.signedIn();

        var answer = cookie.get("/api/auth/get-session")
                .header("Authorization", "Bearer " + bearer.token().value())
                .send();

        assertThat(userOf(answer)).isEqualTo(bearer.user().id().value());
    }

    @Test
    @Tag("SR-WEB-08")
    void winsOverTheCookieEvenWhenItsSessionIsOver() {
        var cookie = service.signedIn();
        var bearer = service.signedIn();
        service.store.sessions.remove(bearer.session().id());

        var answer = cookie.get("/api/auth/get-session")
                .header("Authorization", "Bearer " + bearer.token().value())
                .send();

        assertThat(answer.body()).isEqualTo("null");
    }

    @Test
    void needsNoOriginWhereThereAreNoCookies() {
        var browser = service.signedIn();

        var answer = service.post("/api/auth/revoke-other-sessions")
                .header("Authorization", "Bearer " + browser.token().value())
                .send();

        assertThat(answer.status()).isEqualTo(200);
    }

    /** Weak spot W1. */
    @Test
    @Tag("SR-TOK-06")
    void isNotTakenWithoutItsSignature() {
        var browser = service.signedIn();
        var bare = browser.token().value().split("\\.", 2)[0];

        var answer = getSession("Bearer " + bare);

        assertThat(answer.body()).isEqualTo("null");
        assertThat(answer.setCookies()).isEmpty();
    }

    /** Weak spots W2 and W5: what lists show of a session is worth nothing as a credential. */
    @Test
    @Tag("SR-TOK-03")
    void isNotWhatTheListOfSessionsShows() {
        var browser = service.signedIn();
        var listed = browser.get("/api/auth/list-sessions")
                .send()
                .json()
                .at("/0/token")
                .asText();

        assertThat(getSession("Bearer " + listed).body()).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                ".",
                "a.b",
                "%",
                "%zz",
                "%00",
                "%2e%2e%2f",
                "\"",
                "null",
                "undefined",
                "lks_.",
                "=",
                "' OR 1=1"
            })
    @Tag("SR-TOK-06")
    void isNothingElse(String value) {
        var browser = service.signedIn();

        var alone = getSession("Bearer " + value);
        var withCookie = browser.get("/api/auth/get-session")
                .header("Authorization", "Bearer " + value)
                .send();

        assertThat(alone.body()).isEqualTo("null");
        assertThat(alone.setCookies()).isEmpty();
        assertThat(userOf(withCookie)).isEqualTo(browser.user().id().value());
    }

    @Test
    @Tag("SR-WEB-06")
    void isNothingHuge() {
        assertThat(getSession("Bearer " + "a".repeat(7_000)).body()).isEqualTo("null");
        assertThat(getSession("Bearer " + "%41".repeat(2_000)).body()).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic %s", "%s", "Token %s", "Bearer %s x", "Bearer,%s"})
    void isNotTakenInAnyOtherForm(String form) {
        var browser = service.signedIn();

        assertThat(getSession(form.formatted(browser.token().value())).body()).isEqualTo("null");
    }

    @Test
    void isSignedOutLikeACookie() {
        var browser = service.signedIn();

        service.post("/api/auth/sign-out")
                .header("Authorization", "Bearer " + browser.token().value())
                .send();

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    @Tag("SR-TOK-03")
    void isOffUnlessSet() {
        try (var usual = TestService.start()) {
            var browser = usual.signedIn();

            var signedUp = usual.post("/api/auth/sign-up/email").json(SIGN_UP).send();
            var answer = usual.get("/api/auth/get-session")
                    .header("Authorization", "Bearer " + browser.token().value())
                    .send();

            assertThat(signedUp.header("set-auth-token")).isEmpty();
            assertThat(answer.body()).isEqualTo("null");
        }
    }

    private Answer getSession(String authorization) {
        return service.get("/api/auth/get-session")
                .header("Authorization", authorization)
                .send();
    }

    private static String userOf(Answer answer) {
        return answer.json().at("/user/id").asText();
    }
}
