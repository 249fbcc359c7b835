package dev.latchkey.http.web;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The headers alone of what a procedure tells (RPC 1.1). */
class HeadTest {

    private static final String LIST = "/api/account/listSessions";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    void saysWhatAGetWouldSayWithoutItsBody() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = service.call("HEAD", LIST).cookie(browser.cookie()).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.setCookies()).hasSize(1);
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        var answer = service.call("HEAD", LIST).send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void isUnknownElsewhere() {
        var browser = service.signedIn();

        assertThat(service.call("HEAD", "/api/account/revokeSession")
                        .cookie(browser.cookie())
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(service.call("HEAD", "/api/account/unknown").send().status()).isEqualTo(404);
        assertThat(service.call("HEAD", "/api/auth/ok").send().status()).isEqualTo(404);
    }
}
