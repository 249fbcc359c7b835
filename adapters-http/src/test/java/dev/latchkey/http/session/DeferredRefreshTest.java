package dev.latchkey.http.session;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeferredRefreshTest {

    private static final String PATH = "/api/auth/get-session";
    private static final String CLEARED = "latchkey.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";

    @AutoClose
    private final TestService service = aService().deferringRenewal().start();

    @Test
    void saysWhetherARenewalIsDueAndRenewsNothing() {
        var browser = service.signedIn();

        assertThat(browser.get(PATH).send().json().get("needsRefresh").booleanValue())
                .isFalse();
        service.clock.advance(POLICY.updateAge());
        var due = browser.get(PATH).send();

        assertThat(due.json().get("needsRefresh").booleanValue()).isTrue();
        assertThat(due.setCookies()).isEmpty();
        assertThat(service.store.sessions.values()).containsExactly(browser.session());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", ""})
    @Tag("SR-LIF-03")
    void renewsWhenAskedTo(String body) {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = body.isEmpty()
                ? browser.post(PATH).send()
                : browser.post(PATH).json(body).send();

        var renewed = browser.session().renewedAt(service.clock.instant(), POLICY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("needsRefresh")).isFalse();
        assertThat(answer.json().at("/session/expiresAt").asText()).isEqualTo("2026-03-09T12:00:00.000Z");
        assertThat(answer.setCookies())
                .containsExactly(browser.cookie() + "; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax");
        assertThat(service.store.sessions.values()).containsExactly(renewed);
    }

    @Test
    void saysNothingOfASessionThatIsNeverRenewed() {
        var notRemembered = service.signedIn(aSession().notRemembered());
        var remembered = service.signedIn();

        assertThat(notRemembered.get(PATH).send().json().has("needsRefresh")).isFalse();
        assertThat(remembered.get(PATH + "?disableRefresh=1").send().json().has("needsRefresh"))
                .isFalse();
    }

    @Test
    void renewsNothingWhenToldNotTo() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = browser.post(PATH + "?disableRefresh=true").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.setCookies()).isEmpty();
        assertThat(service.store.sessions.values()).containsExactly(browser.session());
    }

    @Test
    void renewsNothingThatIsNotDueOrNotRemembered() {
        var current = service.signedIn();
        var notRemembered = service.signedIn(aSession().notRemembered());

        assertThat(current.post(PATH).send().setCookies()).isEmpty();
        assertThat(notRemembered.post(PATH).send().setCookies()).isEmpty();
        assertThat(service.store.sessions.values()).containsExactly(current.session(), notRemembered.session());
    }

    @Test
    void renewsNothingOnAnyOtherCall() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge().minusSeconds(1));
        assertThat(browser.get("/api/auth/list-sessions").send().status()).isEqualTo(200);
        service.clock.advance(Duration.ofSeconds(1));

        var answer =
                browser.post("/api/auth/update-user").json("{\"name\":\"Ann\"}").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(service.store.sessions.values()).containsExactly(browser.session());
    }

    @Test
    void saysNullToWhoeverIsNotSignedIn() {
        var browser = service.signedIn();
        service.store.sessions.clear();

        assertThat(service.post(PATH).send().body()).isEqualTo("null");
        var gone = browser.post(PATH).send();
        assertThat(gone.body()).isEqualTo("null");
        assertThat(gone.setCookies()).containsExactly(CLEARED);
    }

    @Test
    @Tag("SR-WEB-02")
    void renewsForTrustedPagesOnly() {
        var browser = service.signedIn();

        assertThat(service.post(PATH).cookie(browser.cookie()).send().problem())
                .isEqualTo("403 MISSING_OR_NULL_ORIGIN");
        assertThat(service.post(PATH)
                        .cookie(browser.cookie())
                        .origin("https://evil.example")
                        .send()
                        .problem())
                .isEqualTo("403 INVALID_ORIGIN");
    }

    @Test
    void isOffUnlessSet() {
        try (var usual = TestService.start()) {
            var browser = usual.signedIn();

            var answer = browser.post(PATH).send();

            assertThat(answer.problem()).isEqualTo("405 METHOD_NOT_ALLOWED_DEFER_SESSION_REQUIRED");
            assertThat(browser.get(PATH).send().json().has("needsRefresh")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"disableRefresh=true", "disableRefresh=false", "disableRefresh=0", "a=b&disableRefresh=%C3%BC"})
    void isDoneWithoutForWhoeverSaysSo(String query) {
        try (var usual = TestService.start()) {
            var browser = usual.signedIn();
            usual.clock.advance(POLICY.updateAge());

            var answer = browser.get(PATH + "?" + query).send();

            assertThat(answer.json().at("/session/expiresAt").asText()).isEqualTo("2026-03-08T12:00:00.000Z");
            assertThat(answer.setCookies()).isEmpty();
            assertThat(usual.store.sessions.values()).containsExactly(browser.session());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disableRefresh=",
                "disableRefresh",
                "disablerefresh=true",
                "disableCookieCache=true",
                "x=disableRefresh=1"
            })
    void isNotDoneWithoutForAnybodyElse(String query) {
        try (var usual = TestService.start()) {
            var browser = usual.signedIn();
            usual.clock.advance(POLICY.updateAge());

            var answer = browser.get(PATH + "?" + query).send();

            assertThat(answer.setCookies()).hasSize(1);
            var session = Objects.requireNonNull(
                    usual.store.sessions.get(browser.session().id()));
            assertThat(session.lifetime().updatedAt()).isEqualTo(usual.clock.instant());
        }
    }
}
