package dev.latchkey.http.web;

import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Said aloud here what {@link Answer} checks of each one that any test receives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerTest {

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/auth/ok",
                "GET /api/auth/error?error=x'y",
                "GET /api/auth/get-session",
                "POST /api/auth/get-session",
                "POST /api/auth/sign-up/email",
                "POST /api/auth/sign-in/email",
                "POST /api/auth/sign-out",
                "GET /api/auth/list-sessions",
                "POST /api/auth/revoke-session",
                "POST /api/auth/revoke-sessions",
                "POST /api/auth/revoke-other-sessions",
                "POST /api/auth/request-password-reset",
                "POST /api/auth/reset-password",
                "GET /api/auth/reset-password/x?callbackURL=/",
                "POST /api/auth/send-verification-email",
                "GET /api/auth/verify-email",
                "POST /api/auth/change-email",
                "GET /api/account/listSessions",
                "HEAD /api/account/listSessions",
                "POST /api/account/revokeSession",
                "POST /api/account/delete",
                "GET /api/auth/multi-session/list-device-sessions",
                "POST /api/auth/multi-session/set-active",
                "POST /api/auth/multi-session/revoke",
                "POST /api/auth/multi-session/bootstrap-current",
                "GET /api/account/listDeviceAccounts",
                "HEAD /api/account/listDeviceAccounts",
                "POST /api/account/bootstrapDeviceSession",
                "POST /api/account/switchDeviceAccount",
                "POST /api/account/removeDeviceAccount",
                "POST /api/workspaces",
                "GET /api/workspaces",
                "GET /api/workspaces/x",
                "POST /api/workspaces/x/members",
                "GET /api/workspaces/x/members",
                "POST /api/workspaces/x/invitations",
                "GET /api/workspaces/x/invitations",
                "POST /api/workspaces/x/domains",
                "GET /api/workspaces/x/domains",
                "POST /api/workspaces/x/branding",
                "GET /api/workspaces/x/branding",
                "POST /api/workspaces/x/integrations",
                "GET /api/workspaces/x/integrations",
                "POST /api/workspaces/x/boards",
                "GET /api/workspaces/x/boards",
                "GET /api/boards/x",
                "POST /api/boards/x/posts",
                "GET /api/boards/x/posts",
                "POST /api/boards/x/changelogs",
                "GET /api/boards/x/changelogs",
                "GET /api/posts/x",
                "POST /api/posts/x/comments",
                "GET /api/posts/x/comments",
                "POST /api/posts/x/votes",
                "DELETE /api/posts/x/votes",
                "POST /api/comments/x/reactions",
                "DELETE /api/comments/x/reactions",
                "GET /api/account/unknown",
                "GET /api/auth/unknown",
                "HEAD /api/auth/ok",
                "OPTIONS /api/auth/ok",
                "TRACE /api/auth/ok",
                "OPTIONS *",
                "GET /api/auth/%00",
                "NOT-A-REQUEST"
            })
    @Tag("SR-COO-08")
    @Tag("SR-ERR-02")
    @Tag("SR-WEB-04")
    void isKeptByNobodyAndDoesNotSayWhatServesIt(String request) {
        var answer = service.answerTo(request + " HTTP/1.1", "Host: localhost");

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'none'; ").contains("frame-ancestors 'none'"));
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/auth/ok",
                "GET /api/auth/list-sessions",
                "GET /api/auth/unknown",
                "OPTIONS *",
                "NOT-A-REQUEST"
            })
    @Tag("SR-WEB-04")
    void tellsBrowsersToStayWithHttpsWhereTheyReachIt(String request) {
        try (var secure = aService().at("https://auth.example.com").start()) {
            assertThat(secure.answerTo(request + " HTTP/1.1", "Host: localhost").header("Strict-Transport-Security"))
                    .contains("max-age=31536000; includeSubDomains");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /api/auth/list-sessions", "POST /api/auth/revoke-sessions", "POST /api/account/delete"})
    @Tag("SR-ERR-04")
    void namesTheWayToSignInWithoutMakingBrowsersAskForAPassword(String request) {
        var answer = service.answerTo(request + " HTTP/1.1", "Host: localhost");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(
                        challenge -> assertThat(challenge).doesNotContainPattern("(?i)basic|digest|negotiate"));
    }

    @Test
    @Tag("SR-WEB-04")
    void isCheckedOnEveryPathThereIs() {
        assertThat(service.paths()).hasSizeGreaterThan(10).allSatisfy(path -> {
            for (var method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "TRACE")) {
                assertThat(service.answerTo(
                                        method + " " + path.replaceAll("\\{[^}]+}", "x") + " HTTP/1.1",
                                        "Host: localhost")
                                .status())
                        .isLessThan(500);
            }
        });
    }

    @Test
    @Tag("SR-ERR-04")
    void namesTheMethodsThatArePossibleWhereOneIsNot() {
        assertThat(service.post("/api/auth/get-session").send().header("Allow")).contains("GET");
    }

    @Test
    @Tag("SR-COO-09")
    void makesBrowsersForgetAllWhenNobodyIsSignedInThereAnyMore() {
        var everything = "\"cache\", \"storage\"";

        assertThat(service.signedIn().post("/api/auth/sign-out").send().header("Clear-Site-Data"))
                .contains(everything);
        assertThat(service.signedIn().post("/api/auth/revoke-sessions").send().header("Clear-Site-Data"))
                .contains(everything);
        assertThat(service.signedIn()
                        .post("/api/auth/revoke-other-sessions")
                        .send()
                        .header("Clear-Site-Data"))
                .isEmpty();
        assertThat(service.post("/api/auth/revoke-sessions").send().header("Clear-Site-Data"))
                .isEmpty();
    }

    /** What is secret in an answer could be guessed from how well it packs together with what a stranger put there. */
    @Test
    void isNeverCompressed() {
        var browser = service.signedIn();
        for (var others = 0; others < 50; others++) {
            service.signedIn(browser.user());
        }

        var answer = browser.get("/api/auth/list-sessions")
                .header("Accept-Encoding", "gzip, br, deflate")
                .send();

        assertThat(answer.body()).hasSizeGreaterThan(10_000);
        assertThat(answer.header("Content-Encoding")).isEmpty();
    }
}
