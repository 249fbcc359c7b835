package dev.latchkey.http.web;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.ResolveSession.Resolution;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two things that are wrong with a call of a procedure, the caller hears of the first (RPC 1.5). */
class ProcedureOrderTest {

    private static final String REVOKE = "/api/account/revokeSession";
    private static final String CLEARED = "latchkey.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @CsvSource({
        "application/json, {",
        "text/plain, {}",
        "application/json, []",
        "application/json, {}",
        "application/json, '{\"sessionId\":\"x\"}'"
    })
    void putsTheSessionBeforeAnythingThatIsSent(String contentType, String body) {
        var anonymous = service.post(REVOKE).body(contentType, body).send();
        var foreign = service.post(REVOKE)
                .cookie("a=b")
                .origin("https://evil.example")
                .body(contentType, body)
                .send();

        assertThat(anonymous.body()).isEqualTo("Unauthorized");
        assertThat(anonymous.setCookies()).isEmpty();
        assertThat(foreign.body()).isEqualTo("Unauthorized");
    }

    @ParameterizedTest
    @CsvSource({"application/json, {", "text/plain, {}", "application/json, {}"})
    void putsTheOriginBeforeTheBody(String contentType, String body) {
        var answer = service.post(REVOKE)
                .cookie(service.signedIn().cookie())
                .origin("https://evil.example")
                .body(contentType, body)
                .send();

        assertThat(answer.body()).isEqualTo("Invalid request origin");
    }

    @Test
    void putsTheLimitBeforeTheBody() {
        try (var limited = aService().limited().start()) {
            var browser = limited.signedIn();
            useUp(browser);

            assertThat(browser.post(REVOKE).json("{").send().body()).isEqualTo("Too Many Requests");
        }
    }

    @Test
    void putsTheSessionAndTheOriginBeforeTheLimit() {
        try (var limited = aService().limited().start()) {
            var browser = limited.signedIn();
            useUp(browser);

            assertThat(limited.post(REVOKE).json("{}").send().body()).isEqualTo("Unauthorized");
            assertThat(limited.post(REVOKE)
                            .cookie(browser.cookie())
                            .origin("https://evil.example")
                            .send()
                            .body())
                    .isEqualTo("Invalid request origin");
        }
    }

    @Test
    void putsTheSizeBeforeTheMediaTypeAndThatBeforeTheSyntax() {
        var browser = service.signedIn();

        assertThat(browser.post(REVOKE)
                        .body("text/plain", "x".repeat(100_000))
                        .send()
                        .status())
                .isEqualTo(413);
        assertThat(browser.post(REVOKE).body("text/plain", "{").send().status()).isEqualTo(415);
    }

    @Test
    void putsTheRenewalBeforeTheBody() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = browser.post(REVOKE).json("{").send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.setCookies())
                .containsExactly(browser.cookie() + "; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax");
        assertThat(service.store.sessions.get(browser.session().id()))
                .isEqualTo(browser.session().renewedAt(service.clock.instant(), POLICY));
    }

    @Test
    void renewsOnceWhatIsDueAndPassesTheCookieOn() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var first = browser.get("/api/account/listSessions").send();
        var second = browser.get("/api/account/listSessions").send();

        assertThat(first.setCookies())
                .containsExactly(browser.cookie() + "; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax");
        assertThat(first.json().path("sessions").path(0).path("expiresAt").textValue())
                .isEqualTo("2026-03-09T12:00:00.000Z");
        assertThat(second.setCookies()).isEmpty();
    }

    @Test
    void renewsNothingWhereThatIsDeferred() {
        try (var deferred = aService().deferringRenewal().start()) {
            var browser = deferred.signedIn();
            deferred.clock.advance(POLICY.updateAge());

            assertThat(browser.get("/api/account/listSessions").send().setCookies())
                    .isEmpty();
            assertThat(deferred.store.sessions).containsEntry(browser.session().id(), browser.session());
        }
    }

    @Test
    @Tag("SR-LIF-04")
    void isAsUnauthorizedWhenTheSessionEndsDuringItsRenewal() {
        try (var raced = aService()
                .replacing(ResolveSession.class, _ -> new Resolution.OverMeanwhile())
                .start()) {
            var browser = raced.signedIn();
            raced.clock.advance(POLICY.updateAge());

            var answer = browser.get("/api/account/listSessions").send();

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("Unauthorized");
            assertThat(answer.setCookies()).containsExactly(CLEARED);
        }
    }

    @Test
    void clearsTheCookieOfWhoeverIsSignedInNoMore() {
        var browser = service.signedIn();
        service.store.sessions.clear();

        var query = browser.get("/api/account/listSessions").send();
        var mutation = browser.post(REVOKE).json("{}").send();

        assertThat(query.body()).isEqualTo("Unauthorized");
        assertThat(query.setCookies()).containsExactly(CLEARED);
        assertThat(mutation.body()).isEqualTo("Unauthorized");
        assertThat(mutation.setCookies()).containsExactly(CLEARED);
    }

    @Test
    @Tag("SR-TOK-06")
    void knowsNobodyByAForgedCookieOrByTwo() {
        var browser = service.signedIn();
        var forged = browser.cookie().substring(0, browser.cookie().length() - 1) + "!";
        var path = "/api/account/listSessions";

        assertThat(service.get(path).cookie(forged).send().body()).isEqualTo("Unauthorized");
        assertThat(service.get(path).cookie(forged).send().setCookies()).isEmpty();
        assertThat(service.get(path)
                        .cookie(browser.cookie() + "; " + browser.cookie())
                        .send()
                        .body())
                .isEqualTo("Unauthorized");
    }

    private static void useUp(Browser browser) {
        for (var call = 0; call < 120; call++) {
            assertThat(browser.get("/api/account/listSessions").send().status()).isEqualTo(200);
        }
    }
}
