package dev.latchkey.http.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.ResolveSession.Resolution;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.http.TestService;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GetSessionTest {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final String CLEARED = "latchkey.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    void saysNullToWhoeverIsNotSignedIn() {
        var answer = service.get("/api/auth/get-session").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("null");
        assertThat(answer.setCookies()).isEmpty();
    }

    @Test
    void showsTheSessionAndItsUser() {
        var browser = service.signedIn();

        var answer = browser.get("/api/auth/get-session").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"session\":{\"id\":\"%1$s\",\"userId\":\"%2$s\",\"token\":\"%1$s\","
                                .formatted(
                                        browser.session().id().value(),
                                        browser.user().id().value())
                        + "\"expiresAt\":\"2026-03-08T12:00:00.000Z\",\"createdAt\":\"2026-03-01T12:00:00.000Z\","
                        + "\"updatedAt\":\"2026-03-01T12:00:00.000Z\",\"ipAddress\":\"192.0.2.7\","
                        + "\"userAgent\":\"Mozilla/5.0 (test)\"},"
                        + "\"user\":{\"id\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"emailVerified\":false,"
                                .formatted(
                                        browser.user().id().value(),
                                        browser.user().profile().name(),
                                        browser.user().email().value())
                        + "\"image\":null,\"createdAt\":\"2026-03-01T12:00:00.000Z\","
                        + "\"updatedAt\":\"2026-03-01T12:00:00.000Z\"}}");
        assertThat(answer.setCookies()).isEmpty();
    }

    @Test
    @Tag("SR-TOK-03")
    void showsNothingOfTheSecret() {
        var browser = service.signedIn();

        var answer = browser.get("/api/auth/get-session").send();

        assertThat(answer.body())
                .doesNotContain(browser.token().value())
                .doesNotContain(browser.token().value().split("\\.", 2)[0])
                .doesNotContain(browser.session().token().hex());
    }

    @Test
    void cutsTimesToThreeFractionDigits() {
        service.clock.moveTo(NOON.plusNanos(999_999_000));
        var browser = service.signedIn();

        var session = browser.get("/api/auth/get-session").send().json().path("session");

        assertThat(session.path("createdAt").textValue()).isEqualTo("2026-03-01T12:00:00.999Z");
        assertThat(session.path("updatedAt").textValue()).isEqualTo("2026-03-01T12:00:00.999Z");
        assertThat(session.path("expiresAt").textValue()).isEqualTo("2026-03-08T12:00:00.999Z");
    }

    @Test
    void isNeverKeptByOldCachesEither() {
        assertThat(service.get("/api/auth/get-session").send().header("Pragma")).contains("no-cache");
        assertThat(service.post("/api/auth/get-session").send().header("Pragma"))
                .contains("no-cache");
    }

    @Test
    void clearsTheCookieOfARevokedSession() {
        var browser = service.signedIn();
        service.store.sessions.clear();

        var answer = browser.get("/api/auth/get-session").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("null");
        assertThat(answer.setCookies()).containsExactly(CLEARED);
    }

    @Test
    @Tag("SR-LIF-01")
    void isNullFromTheVeryInstantOfExpiryOn() {
        var lastMoment = service.signedIn();
        var end = lastMoment.session().lifetime().expiresAt();
        var atTheEnd = service.signedIn();
        var afterTheEnd = service.signedIn();

        service.clock.moveTo(end.minus(MICROSECOND));
        var before = lastMoment.get("/api/auth/get-session").send();
        service.clock.moveTo(end);
        var at = atTheEnd.get("/api/auth/get-session").send();
        service.clock.moveTo(end.plus(MICROSECOND));
        var after = afterTheEnd.get("/api/auth/get-session").send();

        assertThat(before.json().path("session").path("id").textValue())
                .isEqualTo(lastMoment.session().id().value());
        assertThat(at.body()).isEqualTo("null");
        assertThat(at.setCookies()).containsExactly(CLEARED);
        assertThat(after.body()).isEqualTo("null");
        assertThat(after.setCookies()).containsExactly(CLEARED);
    }

    @Test
    @Tag("SR-LIF-03")
    void renewsFromTheUpdateAgeOn() {
        var browser = service.signedIn();
        var due = NOON.plus(POLICY.updateAge());

        service.clock.moveTo(due.minus(MICROSECOND));
        var before = browser.get("/api/auth/get-session").send();
        service.clock.moveTo(due);
        var at = browser.get("/api/auth/get-session").send();
        service.clock.moveTo(due.plus(MICROSECOND));
        var after = browser.get("/api/auth/get-session").send();

        assertThat(before.setCookies()).isEmpty();
        assertThat(at.setCookies())
                .containsExactly(browser.cookie() + "; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax");
        assertThat(at.json().path("session").path("expiresAt").textValue()).isEqualTo("2026-03-09T12:00:00.000Z");
        assertThat(at.json().path("session").path("updatedAt").textValue()).isEqualTo("2026-03-02T12:00:00.000Z");
        assertThat(at.json().path("session").path("createdAt").textValue()).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(after.setCookies()).isEmpty();
    }

    @Test
    @Tag("SR-LIF-03")
    @Tag("SR-COO-05")
    void renewsNeverBeyondTheAbsoluteEnd() {
        var policy = new SessionPolicy(Duration.ofDays(7), Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(8));
        try (var limited = aService().under(policy).start()) {
            var browser = limited.signedIn(aSession().under(policy));

            limited.clock.moveTo(NOON.plus(Duration.ofDays(3)));
            var last = browser.get("/api/auth/get-session").send();
            limited.clock.moveTo(NOON.plus(Duration.ofDays(8)).minus(MICROSECOND));
            var before = browser.get("/api/auth/get-session").send();
            limited.clock.moveTo(NOON.plus(Duration.ofDays(8)));
            var over = browser.get("/api/auth/get-session").send();

            assertThat(last.json().path("session").path("expiresAt").textValue())
                    .isEqualTo("2026-03-09T12:00:00.000Z");
            assertThat(last.setCookies())
                    .containsExactly(browser.cookie() + "; Max-Age=432000; Path=/; HttpOnly; SameSite=Lax");
            assertThat(before.status()).isEqualTo(200);
            assertThat(before.setCookies()).isEmpty();
            assertThat(over.body()).isEqualTo("null");
        }
    }

    @Test
    @Tag("SR-LIF-01")
    void neverRenewsWhatIsNotToBeRemembered() {
        var browser = service.signedIn(aSession().notRemembered());
        var end = NOON.plus(Duration.ofDays(1));

        service.clock.moveTo(end.minus(MICROSECOND));
        var before = browser.get("/api/auth/get-session").send();
        service.clock.moveTo(end);
        var at = browser.get("/api/auth/get-session").send();

        assertThat(before.json().path("session").path("expiresAt").textValue()).isEqualTo("2026-03-02T12:00:00.000Z");
        assertThat(before.setCookies()).isEmpty();
        assertThat(at.body()).isEqualTo("null");
        assertThat(at.setCookies()).containsExactly(CLEARED);
    }

    @Test
    @Tag("SR-LIF-04")
    void isRefusedWhenTheSessionEndsDuringItsRenewal() {
        try (var raced = resolvingBy(_ -> new Resolution.OverMeanwhile())) {
            var answer = raced.signedIn().get("/api/auth/get-session").send();

            assertThat(answer.problem()).isEqualTo("401 FAILED_TO_GET_SESSION");
            assertThat(answer.message()).isEqualTo("Failed to get session");
            assertThat(answer.setCookies()).containsExactly(CLEARED);
            assertThat(answer.header("Pragma")).contains("no-cache");
        }
    }

    @Test
    @Tag("SR-ERR-02")
    void saysNoMoreThanThatItFailed() {
        try (var broken = resolvingBy(_ -> {
            throw new IllegalStateException("connection to 10.0.0.7 refused");
        })) {
            var answer = broken.signedIn().get("/api/auth/get-session").send();

            assertThat(answer.problem()).isEqualTo("500 FAILED_TO_GET_SESSION");
            assertThat(answer.message()).isEqualTo("Failed to get session");
            assertThat(answer.body()).doesNotContain("10.0.0.7");
            assertThat(answer.setCookies()).isEmpty();
            assertThat(answer.header("Pragma")).contains("no-cache");
        }
    }

    @Test
    @Tag("SR-ERR-04")
    void asksForPatienceWhenThereIsTooMuchToDo() {
        try (var busy = resolvingBy(_ -> {
            throw new Overloaded("lookups", Duration.ofSeconds(3));
        })) {
            var answer = busy.signedIn().get("/api/auth/get-session").send();

            assertThat(answer.problem()).isEqualTo("503 SERVICE_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).contains("3");
        }
    }

    @Test
    void isNotAskedForByPost() {
        var browser = service.signedIn();

        var signedIn = browser.post("/api/auth/get-session").json("{}").send();
        var anonymous = service.post("/api/auth/get-session").send();

        assertThat(signedIn.problem()).isEqualTo("405 METHOD_NOT_ALLOWED_DEFER_SESSION_REQUIRED");
        assertThat(anonymous.problem()).isEqualTo("405 METHOD_NOT_ALLOWED_DEFER_SESSION_REQUIRED");
        assertThat(anonymous.message())
                .isEqualTo("POST method requires deferSessionRefresh to be enabled in session config");
    }

    @Test
    @Tag("SR-WEB-02")
    void isNotAskedForByPostFromNowhereEither() {
        var posted = service.post("/api/auth/get-session")
                .cookie(service.signedIn().cookie())
                .send();

        assertThat(posted.problem()).isEqualTo("403 MISSING_OR_NULL_ORIGIN");
    }

    private static TestService resolvingBy(ResolveSession resolveSession) {
        return aService().replacing(ResolveSession.class, resolveSession).start();
    }
}
