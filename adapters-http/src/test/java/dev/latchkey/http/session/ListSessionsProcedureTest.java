package dev.latchkey.http.session;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.SessionBuilder;
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
                        + "\"createdAt\":\"2026-03-01T12:00:00.000Z\",\"expiresAt\":\"2026-03-08T12:00:00.000Z\"}]}");
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
