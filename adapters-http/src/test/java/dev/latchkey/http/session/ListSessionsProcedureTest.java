package dev.latchkey.http.session;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.SessionBuilder;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ListSessionsProcedureTest {

    private static final String PATH = "/api/account/listSessions";
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    void showsOfEachSessionWhatClientsExpect() {
        var browser = service.signedIn();

        var answer = browser.get(PATH).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.header("x-is-superjson")).isEmpty();
        assertThat(answer.body())
                .isEqualTo("{\"sessions\":[{\"id\":\"%s\",\"isCurrent\":true,"
                                .formatted(browser.session().id().value())
                        + "\"userAgent\":\"Mozilla/5.0 (test)\",\"ipAddress\":\"192.0.2.7\","
                        + "\"createdAt\":\"2026-03-01T12:00:00.000Z\",\"expiresAt\":\"2026-03-08T12:00:00.000Z\","
                        + "\"browser\":null,\"operatingSystem\":null,\"deviceKind\":\"other\","
                        + "\"lastSeenAt\":\"2026-03-01T12:00:00.000Z\",\"lastSeenFrom\":\"192.0.2.0/24\","
                        + "\"idleExpiresAt\":\"2026-03-08T12:00:00.000Z\","
                        + "\"absoluteExpiresAt\":\"2026-05-30T12:00:00.000Z\","
                        + "\"freshUntil\":\"2026-03-02T12:00:00.000Z\"}]}");
    }

    @Test
    void showsTheAskersOwnSessionsTheNewestFirstAndNobodyElses() {
        var laptop = service.signedIn();
        service.clock.advance(Duration.ofMinutes(1));
        var phone = service.signedIn(laptop.user());
        service.signedIn();

        var answer = laptop.get(PATH).send();

        assertThat(valuesOf(answer, "id"))
                .containsExactly(
                        phone.session().id().value(), laptop.session().id().value());
        assertThat(valuesOf(answer, "isCurrent")).containsExactly("false", "true");
        assertThat(answer.setCookies()).isEmpty();
    }

    @Test
    void saysNullOfWhatIsNotKnown() {
        var browser = service.signedIn(SessionBuilder.aSession().from(new Client("", "")));

        var answer = browser.get(PATH).send();

        assertThat(valuesOf(answer, "userAgent")).containsExactly("null");
        assertThat(valuesOf(answer, "ipAddress")).containsExactly("null");
        assertThat(valuesOf(answer, "browser")).containsExactly("null");
        assertThat(valuesOf(answer, "operatingSystem")).containsExactly("null");
        assertThat(valuesOf(answer, "deviceKind")).containsExactly("other");
        assertThat(valuesOf(answer, "lastSeenFrom")).containsExactly("null");
    }

    @Test
    @Tag("SR-DEV-08")
    void saysWhatWasSignedInWith() {
        var iPhone = new Client(
                "2001:db8:1:2::3",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/17.4.1 Mobile/15E148 Safari/604.1");
        var browser = service.signedIn(SessionBuilder.aSession().from(iPhone));

        var answer = browser.get(PATH).send();

        assertThat(valuesOf(answer, "userAgent")).containsExactly(iPhone.userAgent());
        assertThat(valuesOf(answer, "browser")).containsExactly("Safari");
        assertThat(valuesOf(answer, "operatingSystem")).containsExactly("iOS");
        assertThat(valuesOf(answer, "deviceKind")).containsExactly("mobile");
        assertThat(valuesOf(answer, "lastSeenFrom")).containsExactly("2001:db8:1::/48");
    }

    @Test
    @Tag("SR-DEV-08")
    void saysWhenAndFromWhereEachWasLastSeen() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());
        service.clock.advance(POLICY.sightingInterval());
        phone.get("/api/auth/get-session").send();
        service.sightings.writeDown();
        service.clock.advance(Duration.ofMinutes(1));

        var answer = laptop.get(PATH).send();

        assertThat(valuesOf(answer, "lastSeenAt"))
                .containsExactlyInAnyOrder("2026-03-01T14:24:00.000Z", "2026-03-01T12:00:00.000Z");
        assertThat(valuesOf(answer, "lastSeenFrom")).containsExactlyInAnyOrder("127.0.0.0/24", "192.0.2.0/24");
    }

    @Test
    @Tag("SR-LIF-08")
    void saysHowLongASessionLastsOnceItIsRenewed() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = browser.get(PATH).send();

        assertThat(valuesOf(answer, "expiresAt")).containsExactly("2026-03-09T12:00:00.000Z");
        assertThat(valuesOf(answer, "idleExpiresAt")).containsExactly("2026-03-09T12:00:00.000Z");
        assertThat(valuesOf(answer, "absoluteExpiresAt")).containsExactly("2026-05-30T12:00:00.000Z");
        assertThat(valuesOf(answer, "freshUntil")).containsExactly("2026-03-02T12:00:00.000Z");
    }

    @Test
    @Tag("SR-LIF-08")
    void saysNullOfWhatNeverEnds() {
        var endless = new SessionPolicy(POLICY.expiresIn(), POLICY.updateAge(), Duration.ZERO, null);
        try (var lenient = aService().under(endless).start()) {
            var browser = lenient.signedIn(SessionBuilder.aSession().under(endless));

            var answer = browser.get(PATH).send();

            assertThat(valuesOf(answer, "absoluteExpiresAt")).containsExactly("null");
            assertThat(valuesOf(answer, "freshUntil")).containsExactly("null");
        }
    }

    @Test
    @Tag("SR-TOK-03")
    void showsNothingOfTheSecrets() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());

        assertThat(laptop.get(PATH).send().body())
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

        var before = browser.get(PATH).send();
        service.clock.advance(MICROSECOND);
        var at = browser.get(PATH).send();

        assertThat(valuesOf(before, "id")).contains(old.session().id().value());
        assertThat(valuesOf(at, "id")).containsExactly(browser.session().id().value());
    }

    @Test
    void needsNoFreshSession() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.freshAge());

        assertThat(browser.get(PATH).send().status()).isEqualTo(200);
    }

    @Test
    void ignoresWhateverIsSent() {
        var browser = service.signedIn();

        assertThat(browser.get(PATH + "?sessionId=x&json=%25").send().status()).isEqualTo(200);
        assertThat(browser.get(PATH).body("text/plain", "{").send().status()).isEqualTo(200);
    }

    private static List<String> valuesOf(Answer answer, String field) {
        return StreamSupport.stream(answer.json().path("sessions").spliterator(), false)
                .map(session -> session.path(field))
                .map(JsonNode::asText)
                .toList();
    }
}
