package dev.latchkey.http.session;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.TestService.aService;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.session.Sighting;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the session of whoever calls was last seen. */
@Tag("SR-DEV-08")
class LastSeenTest {

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.0/24", "2001:DB8:1::7, 2001:db8:1::/48", "unknown, ''"})
    void isRoughlyWhereATrustedProxySaysTheCallerIs(String forwardedFor, String whereabouts) {
        try (var service = aService().behind("127.0.0.1").start()) {
            var browser = service.signedIn();
            service.clock.advance(POLICY.sightingInterval());

            browser.get("/api/auth/get-session")
                    .header("X-Forwarded-For", forwardedFor)
                    .send();

            assertThat(lastSeen(browser)).isEqualTo(new Sighting(service.clock.instant(), whereabouts));
        }
    }

    @Test
    void isNotWhereAStrangerSaysTheCallerIs() {
        try (var service = TestService.start()) {
            var browser = service.signedIn();
            service.clock.advance(POLICY.sightingInterval());

            browser.get("/api/auth/get-session")
                    .header("X-Forwarded-For", "203.0.113.7")
                    .send();

            assertThat(lastSeen(browser)).isEqualTo(new Sighting(service.clock.instant(), "127.0.0.0/24"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/get-session", "/get-session?disableRefresh=true", "/list-accounts"})
    void isWhereItIsUsedWhateverFor(String path) {
        try (var service = aService().start()) {
            var browser = service.signedIn();
            service.clock.advance(POLICY.sightingInterval());

            browser.get("/api/auth" + path).send();

            assertThat(lastSeen(browser).at()).isEqualTo(service.clock.instant());
        }
    }

    @Test
    @Tag("SR-WEB-02")
    void isNotWhereAnotherSiteMakesItsBrowserCall() {
        try (var service = aService().start()) {
            var browser = service.signedIn();
            service.clock.advance(POLICY.sightingInterval());

            browser.post("/api/auth/update-user")
                    .origin("https://evil.example")
                    .json("{\"name\":\"Eve\"}")
                    .send();

            assertThat(lastSeen(browser)).isEqualTo(browser.session().lastSeen());
        }
    }

    @Test
    void isNothingThatThePublishedCallsTell() {
        try (var service = aService().start()) {
            var browser = service.signedIn();
            service.clock.advance(POLICY.sightingInterval());
            browser.get("/api/auth/get-session").send();
            service.sightings.writeDown();

            assertThat(browser.get("/api/auth/get-session")
                            .send()
                            .json()
                            .get("session")
                            .properties())
                    .hasSize(8);
            assertThat(browser.get("/api/auth/list-sessions").send().body()).doesNotContain("een", "127.0.0.0");
        }
    }

    private static Sighting lastSeen(Browser browser) {
        browser.service().sightings.writeDown();
        return requireNonNull(
                        browser.service().store.sessions.get(browser.session().id()))
                .lastSeen();
    }
}
