package dev.latchkey.http.web;

import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.session.InspectSession;
import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who somebody is cannot be said, because the database does not answer: that is neither a yes nor a no. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SR-REV-02")
@Tag("SR-ERR-04")
class UnansweredTest {

    @AutoClose
    private final TestService service = aService()
            .replacing(ResolveSession.class, _ -> outOfReach())
            .replacing(InspectSession.class, _ -> outOfReach())
            .start();

    @ParameterizedTest
    @CsvSource({
        "GET, /api/auth/get-session",
        "GET, /api/auth/list-sessions",
        "POST, /api/auth/revoke-sessions",
        "POST, /api/auth/revoke-other-sessions",
        "GET, /api/workspaces"
    })
    void isAProblemThatMayPass(String method, String path) {
        var answer = send(method, path, "*/*");

        assertThat(answer.problem()).isEqualTo("503 SERVICE_UNAVAILABLE");
        assertLeavesTheBrowserAsItIs(answer);
    }

    @ParameterizedTest
    @CsvSource({"GET, listSessions", "POST, delete", "GET, listDeviceAccounts"})
    void isAMessageInTheAccountRpc(String method, String procedure) {
        var answer = send(method, "/api/account/" + procedure, "*/*");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("X-Error-Code")).contains("SERVICE_UNAVAILABLE");
        assertThat(answer.body()).isEqualTo("Too busy. Please try again later.");
        assertLeavesTheBrowserAsItIs(answer);
    }

    @Test
    void isAProblemInTheAccountRpcForWhoeverNamesJson() {
        var answer = send("GET", "/api/account/listSessions", "application/json");

        assertThat(answer.problem()).isEqualTo("503 SERVICE_UNAVAILABLE");
        assertLeavesTheBrowserAsItIs(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/get-session", "/api/auth/ok"})
    void isNoneOfTheBusinessOfWhoeverShowsNothing(String path) {
        assertThat(service.get(path).send().status()).isEqualTo(200);
    }

    private Answer send(String method, String path, String accept) {
        return service.signedIn().call(method, path).header("Accept", accept).send();
    }

    private static void assertLeavesTheBrowserAsItIs(Answer answer) {
        assertThat(answer.header("Retry-After")).contains("1");
        assertThat(answer.setCookies()).isEmpty();
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
        assertThat(answer.body()).doesNotContain("out of reach");
    }

    private static ResolveSession.Resolution outOfReach() {
        throw new Overloaded("out of reach", Duration.ofSeconds(1));
    }
}
