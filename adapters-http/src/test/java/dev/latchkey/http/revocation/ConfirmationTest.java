package dev.latchkey.http.revocation;

import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.revocation.ConfirmRevocations;
import dev.latchkey.application.revocation.ConfirmationPending;
import dev.latchkey.application.revocation.Effective;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.domain.revocation.Effect;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether whatever was ended is over on every node. */
@Tag("SR-REV-09")
class ConfirmationTest {

    private static final Effect SLOW = new Effect(2, 1, Duration.ofMillis(2_040));
    private static final String TOLD_SLOW = "{\"nodesConfirmed\":2,\"nodesExpired\":1,\"waitedMs\":2040}";
    private static final String NOBODY = "x".repeat(32);

    private final AtomicReference<ConfirmRevocations> nodes = new AtomicReference<>(() -> SLOW);

    @AutoClose
    private final TestService service = aService()
            .replacing(ConfirmRevocations.class, this::confirm)
            .replacing(RevokeSession.class, _ -> new Effective<>(true, confirm()))
            .replacing(RevokeSessions.class, _ -> new Effective<>(3, confirm()))
            .replacing(RevokeOtherSessions.class, _ -> new Effective<>(2, confirm()))
            .start();

    @ParameterizedTest
    @CsvSource({
        "/api/auth/revoke-session, '{\"token\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}'",
        "/api/auth/revoke-session, '{\"token\":\"can be nobodys\"}'",
        "/api/auth/revoke-sessions, '{}'",
        "/api/auth/revoke-other-sessions, '{}'"
    })
    void isToldToWhoeverEndsSessions(String path, String body) {
        var answer = service.signedIn().post(path).json(body).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":true,\"effective\":" + TOLD_SLOW + "}");
    }

    @Test
    void isToldInTheAccountRpcToo() {
        var answer = endByProcedure(service.signedIn(), "*/*");

        assertThat(answer.body())
                .isEqualTo("{\"success\":true,\"revokedCurrentSession\":false,\"effective\":" + TOLD_SLOW + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revoke-session", "revoke-sessions", "revoke-other-sessions"})
    void isPendingAndNoSuccessWhileItCannotBeFoundOut(String call) {
        nodes.set(ConfirmationTest::pending);

        var answer = service.signedIn()
                .post("/api/auth/" + call)
                .json("{\"token\":\"" + NOBODY + "\"}")
                .send();

        assertPending(answer);
        assertThat(answer.setCookies()).isEmpty();
    }

    @Test
    void isPendingInTheAccountRpcToo() {
        nodes.set(ConfirmationTest::pending);

        var text = endByProcedure(service.signedIn(), "*/*");
        var document = endByProcedure(service.signedIn(), "application/json");

        assertThat(text.status()).isEqualTo(503);
        assertThat(text.header("X-Error-Code")).contains("REVOCATION_PENDING");
        assertThat(text.header("Retry-After")).contains("2");
        assertThat(text.body()).isEqualTo("The revocation is stored, its confirmation is pending");
        assertPending(document);
    }

    @Test
    void isThereWherePendingPointsTo() {
        nodes.set(ConfirmationTest::pending);
        var pending = service.signedIn()
                .post("/api/auth/revoke-other-sessions")
                .json("{}")
                .send();
        var operation = pending.json().path("operation").textValue();

        assertPending(service.get(operation).send());
        nodes.set(() -> SLOW);
        var answer = service.get(operation).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"effective\":" + TOLD_SLOW + "}");
        assertThat(answer.setCookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "HEAD", "DELETE"})
    void isNotAskedForOtherwise(String method) {
        assertThat(service.call(method, "/api/auth/revocation").send().status()).isEqualTo(404);
    }

    private Answer endByProcedure(Browser browser, String accept) {
        return browser.post("/api/account/revokeSession")
                .header("Accept", accept)
                .json("{\"sessionId\":\"" + NOBODY + "\"}")
                .send();
    }

    private static void assertPending(Answer answer) {
        assertThat(answer.problem()).isEqualTo("503 REVOCATION_PENDING");
        assertThat(answer.message()).isEqualTo("The revocation is stored, its confirmation is pending");
        assertThat(answer.header("Retry-After")).contains("2");
        assertThat(answer.json().path("operation").textValue()).isEqualTo("/api/auth/revocation");
    }

    private Effect confirm() {
        return nodes.get().confirm();
    }

    private static Effect pending() {
        throw new ConfirmationPending(Duration.ofSeconds(2));
    }
}
