package dev.latchkey.http.session;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.session.SessionId;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RevokeSessionProcedureTest {

    private static final String PATH = "/api/account/revokeSession";
    private static final String CLEARED = "latchkey.session_token=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    @Tag("SR-REV-04")
    void endsTheNamedSessionAndNoOther() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());
        var tablet = service.signedIn(laptop.user());
        var stranger = service.signedIn();

        var answer = revoke(laptop, phone.session().id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"success\":true,\"revokedCurrentSession\":false,\"effective\":" + TestService.EFFECT + "}");
        assertThat(answer.header("x-is-superjson")).isEmpty();
        assertThat(answer.setCookies()).isEmpty();
        assertThat(List.of(laptop, phone, tablet, stranger))
                .map(Browser::isSignedIn)
                .containsExactly(true, false, true, true);
    }

    @Test
    void clearsTheCookieAtOnceOfWhoeverEndsTheirOwnSession() {
        var browser = service.signedIn();

        var answer = revoke(browser, browser.session().id());

        assertThat(answer.body())
                .isEqualTo(
                        "{\"success\":true,\"revokedCurrentSession\":true,\"effective\":" + TestService.EFFECT + "}");
        assertThat(answer.setCookies()).containsExactly(CLEARED);
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void clearsTheCookieThatItHadJustRenewed() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.updateAge());

        var answer = revoke(browser, browser.session().id());

        assertThat(answer.setCookies()).containsExactly(CLEARED);
        assertThat(service.store.sessions).isEmpty();
    }

    @Test
    @Tag("SR-REV-03")
    @Tag("SR-REV-04")
    void saysOfASessionOfSomebodyElseWhatItSaysOfNone() {
        var browser = service.signedIn();
        var stranger = service.signedIn();

        var foreign = revoke(browser, stranger.session().id());
        var unknown = revoke(browser, new SessionId("x".repeat(32)));
        var impossible = send(browser, "x");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo("Session not found");
        assertThat(foreign.header("X-Error-Code")).contains("SESSION_NOT_FOUND");
        assertThat(unknown).isEqualTo(foreign);
        assertThat(impossible).isEqualTo(foreign);
        assertThat(stranger.isSignedIn()).isTrue();
    }

    @Test
    void findsNothingASecondTime() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());
        revoke(laptop, phone.session().id());

        assertThat(revoke(laptop, phone.session().id()).body()).isEqualTo("Session not found");
    }

    @Test
    void endsItOnceWhenTwoCallAtOnce() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());
        var body = bodyOf(phone.session().id().value());

        var answers = Stream.generate(() -> laptop.post(PATH).json(body).start()).limit(8).toList().stream()
                .map(answer -> answer.join().status());

        assertThat(answers).containsExactlyInAnyOrder(200, 404, 404, 404, 404, 404, 404, 404);
    }

    @Test
    @Tag("SR-TOK-03")
    void doesNotTakeTheSecretForAName() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());

        assertThat(send(laptop, phone.token().value()).status()).isEqualTo(404);
        assertThat(phone.isSignedIn()).isTrue();
    }

    @Test
    void needsNoFreshSession() {
        var laptop = service.signedIn();
        service.clock.advance(POLICY.freshAge());
        var phone = service.signedIn(laptop.user());

        assertThat(revoke(laptop, phone.session().id()).status()).isEqualTo(200);
    }

    private static Answer revoke(Browser browser, SessionId session) {
        return send(browser, session.value());
    }

    private static Answer send(Browser browser, String sessionId) {
        return browser.post(PATH).json(bodyOf(sessionId)).send();
    }

    private static String bodyOf(String sessionId) {
        return "{\"sessionId\":\"%s\"}".formatted(sessionId);
    }
}
