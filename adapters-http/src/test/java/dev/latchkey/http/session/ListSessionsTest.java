package dev.latchkey.http.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.ResolveSession.Resolution;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ListSessionsTest {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final String CLEARED = "latchkey.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    void showsTheAskersOwnSessionsAndNobodyElses() {
        var laptop = service.signedIn();
        service.clock.advance(Duration.ofMinutes(1));
        var phone = service.signedIn(laptop.user());
        service.signedIn();

        var answer = laptop.get("/api/auth/list-sessions").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(idsIn(answer))
                .containsExactly(
                        phone.session().id().value(), laptop.session().id().value());
        assertThat(answer.setCookies()).isEmpty();
    }

    @Test
    void showsOfEachSessionWhatClientsExpect() {
        var browser = service.signedIn();

        var answer = browser.get("/api/auth/list-sessions").send();

        assertThat(answer.body())
                .isEqualTo("[{\"id\":\"%1$s\",\"userId\":\"%2$s\",\"token\":\"%1$s\","
                                .formatted(
                                        browser.session().id().value(),
                                        browser.user().id().value())
                        + "\"expiresAt\":\"2026-03-08T12:00:00.000Z\",\"createdAt\":\"2026-03-01T12:00:00.000Z\","
                        + "\"updatedAt\":\"2026-03-01T12:00:00.000Z\",\"ipAddress\":\"192.0.2.7\","
                        + "\"userAgent\":\"Mozilla/5.0 (test)\"}]");
    }

    @Test
    @Tag("SR-TOK-03")
    void showsNothingOfTheSecrets() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());

        var answer = laptop.get("/api/auth/list-sessions").send();

        assertThat(answer.body())
                .doesNotContain("lks_")
                .doesNotContain(laptop.session().token().hex())
                .doesNotContain(phone.session().token().hex());
    }

    @Test
    @Tag("SR-LIF-01")
    void leavesOutWhatExpiresAtThisVeryInstant() {
        var old = service.signedIn();
        service.clock.moveTo(old.session().lifetime().expiresAt().minus(MICROSECOND));
        var browser = service.signedIn(old.user());

        var before = idsIn(browser.get("/api/auth/list-sessions").send());
        service.clock.advance(MICROSECOND);
        var at = idsIn(browser.get("/api/auth/list-sessions").send());

        assertThat(before).contains(old.session().id().value());
        assertThat(at).containsExactly(browser.session().id().value());
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        var anonymous = service.get("/api/auth/list-sessions").send();
        var forged = service.get("/api/auth/list-sessions")
                .cookie("latchkey.session_token=forged")
                .send();

        assertThat(anonymous.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(anonymous.message()).isEqualTo("Unauthorized");
        assertThat(anonymous.setCookies()).isEmpty();
        assertThat(forged.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(forged.setCookies()).isEmpty();
    }

    @Test
    void clearsTheCookieOfWhoeverIsSignedInNoMore() {
        var browser = service.signedIn();
        service.store.sessions.clear();

        var answer = browser.get("/api/auth/list-sessions").send();

        assertThat(answer.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(answer.setCookies()).containsExactly(CLEARED);
    }

    @Test
    @Tag("SR-LIF-04")
    void isRefusedWhenTheSessionEndsDuringItsRenewal() {
        try (var raced = aService()
                .replacing(ResolveSession.class, _ -> new Resolution.OverMeanwhile())
                .start()) {
            var answer = raced.signedIn().get("/api/auth/list-sessions").send();

            assertThat(answer.problem()).isEqualTo("401 FAILED_TO_GET_SESSION");
            assertThat(answer.setCookies()).containsExactly(CLEARED);
        }
    }

    @Test
    @Tag("SR-AUT-01")
    void isRefusedFromTheFreshAgeOn() {
        var browser = service.signedIn();
        var stale = NOON.plus(POLICY.freshAge());

        service.clock.moveTo(stale.minus(MICROSECOND));
        var before = browser.get("/api/auth/list-sessions").send();
        service.clock.moveTo(stale);
        var at = browser.get("/api/auth/list-sessions").send();
        service.clock.moveTo(stale.plus(MICROSECOND));
        var after = browser.get("/api/auth/list-sessions").send();

        assertThat(before.status()).isEqualTo(200);
        assertThat(at.problem()).isEqualTo("403 SESSION_NOT_FRESH");
        assertThat(at.message()).isEqualTo("Session is not fresh");
        assertThat(after.problem()).isEqualTo("403 SESSION_NOT_FRESH");
    }

    @Test
    void renewsTheSessionEvenOfThoseWhomItRefuses() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = browser.get("/api/auth/list-sessions").send();

        assertThat(answer.problem()).isEqualTo("403 SESSION_NOT_FRESH");
        assertThat(answer.setCookies())
                .containsExactly(browser.cookie() + "; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax");
        assertThat(service.store.sessions.get(browser.session().id()))
                .isEqualTo(browser.session().renewedAt(service.clock.instant(), POLICY));
    }

    @Test
    void isForEverybodyWhereFreshnessDoesNotCount() {
        var always = new SessionPolicy(Duration.ofDays(7), Duration.ofDays(7), Duration.ZERO, null);
        try (var lenient = aService().under(always).start()) {
            var browser = lenient.signedIn();
            lenient.clock.advance(Duration.ofDays(6));

            assertThat(browser.get("/api/auth/list-sessions").send().status()).isEqualTo(200);
        }
    }

    private static List<String> idsIn(Answer answer) {
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(session -> session.path("token"))
                .map(JsonNode::textValue)
                .toList();
    }
}
