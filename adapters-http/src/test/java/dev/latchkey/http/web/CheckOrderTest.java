package dev.latchkey.http.web;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Call;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Of two things that are wrong, the caller hears of the first. */
class CheckOrderTest {

    private static final String EVIL = "https://evil.example";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    void putsTheSizeBeforeTheMediaType() {
        var answer = revoke().body("text/plain", "x".repeat(100_000)).send();

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void putsTheMediaTypeBeforeTheSyntax() {
        assertThat(revoke().body("text/plain", "{").send().status()).isEqualTo(415);
    }

    @Test
    void putsTheMediaTypeBeforeTheOrigin() {
        assertThat(revoke().cookie("a=b").body("text/plain", "{}").send().status())
                .isEqualTo(415);
    }

    @Test
    void putsTheSyntaxBeforeTheOrigin() {
        assertThat(revoke().cookie("a=b").origin(EVIL).json("{").send().problem())
                .isEqualTo("400 BAD_REQUEST");
    }

    @Test
    void putsTheOriginBeforeTheRedirects() {
        assertThat(revoke().cookie("a=b")
                        .json("{\"callbackURL\":\"https://evil.example/\"}")
                        .send()
                        .problem())
                .isEqualTo("403 MISSING_OR_NULL_ORIGIN");
    }

    @Test
    void putsTheOriginBeforeTheSchema() {
        assertThat(revoke().cookie("a=b").json("{}").send().problem()).isEqualTo("403 MISSING_OR_NULL_ORIGIN");
        assertThat(revoke().cookie("a=b").send().problem()).isEqualTo("403 MISSING_OR_NULL_ORIGIN");
    }

    @Test
    void putsTheRedirectsBeforeTheSchema() {
        assertThat(revoke().json("{\"callbackURL\":\"https://evil.example/\"}")
                        .send()
                        .problem())
                .isEqualTo("403 INVALID_CALLBACK_URL");
        assertThat(signIn().json("{\"callbackURL\":\"https://evil.example/\"}")
                        .send()
                        .problem())
                .isEqualTo("403 INVALID_CALLBACK_URL");
    }

    @Test
    void putsTheSchemaBeforeTheSession() {
        assertThat(revoke().json("{}").send().problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(revoke().send().problem()).isEqualTo("400 VALIDATION_ERROR");
    }

    @Test
    void putsTheSchemaBeforeTheRenewal() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = browser.post("/api/auth/revoke-session").json("{}").send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.setCookies()).isEmpty();
        assertThat(service.store.sessions).containsValue(browser.session());
    }

    @Test
    void putsTheSchemaBeforeTheOriginOfASignInWithoutCookie() {
        assertThat(signIn().origin(EVIL).json("{}").send().problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(signUp().origin(EVIL).json("{}").send().problem()).isEqualTo("400 VALIDATION_ERROR");
    }

    @Test
    void putsTheOriginOfASignInBeforeItsAddressAndPassword() {
        assertThat(signIn().origin(EVIL)
                        .json("{\"email\":\"no address\",\"password\":\"x\"}")
                        .send()
                        .problem())
                .isEqualTo("403 INVALID_ORIGIN");
        assertThat(signUp().origin(EVIL)
                        .json("{\"name\":\"a\\u0000b\",\"email\":\"eve@example.com\",\"password\":\"x\"}")
                        .send()
                        .problem())
                .isEqualTo("403 INVALID_ORIGIN");
    }

    @Test
    void putsTheAddressOfASignInBeforeItsPassword() {
        assertThat(signIn().json("{\"email\":\"no address\",\"password\":\"%s\"}".formatted("x".repeat(129)))
                        .send()
                        .problem())
                .isEqualTo("400 INVALID_EMAIL");
    }

    @Test
    void putsTheSessionBeforeItsFreshness() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.freshAge());
        service.store.sessions.clear();

        assertThat(browser.get("/api/auth/list-sessions").send().problem()).isEqualTo("401 UNAUTHORIZED");
    }

    private Call revoke() {
        return service.post("/api/auth/revoke-session");
    }

    private Call signIn() {
        return service.post("/api/auth/sign-in/email");
    }

    private Call signUp() {
        return service.post("/api/auth/sign-up/email");
    }
}
