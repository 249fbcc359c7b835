package dev.latchkey.http.operation;

import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.latchkey.application.revocation.ConfirmationPending;
import dev.latchkey.application.session.RevokeByAdministrator;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Ending the sessions of others. */
@Tag("SR-REV-08")
class AdminRevokeTest {

    private static final String CALL = "/admin/sessions/revoke";
    private static final String FIRST = "first-admin-token-0123456789-abcdefg";
    private static final String SECOND = "second-admin-token-0123456789-abcdef";
    private static final String EVERYONE = "{\"everyone\":true,\"reason\":\"Keys were stolen\"}";
    private static final String NOBODY = "x".repeat(32);

    private final Logger audit = (Logger) LoggerFactory.getLogger("dev.latchkey.audit");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @AutoClose
    private final TestService service = aService().administeredBy(FIRST, SECOND).start();

    @BeforeEach
    void listen() {
        lines.start();
        audit.setLevel(Level.INFO);
        audit.addAppender(lines);
    }

    @AfterEach
    void leave() {
        audit.detachAppender(lines);
        audit.setLevel(null);
    }

    @Test
    void endsEverySessionOfTheNamedUserAndNoOther() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());
        var other = service.signedIn();

        var answer = revoke(SECOND, bodyFor(laptop.user().id().value()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"revoked\":2,\"effective\":" + TestService.EFFECT + "}");
        assertThat(laptop.isSignedIn()).isFalse();
        assertThat(phone.isSignedIn()).isFalse();
        assertThat(other.isSignedIn()).isTrue();
    }

    @Test
    void endsTheSessionsOfEveryone() {
        var one = service.signedIn();
        var other = service.signedIn();

        assertThat(revoke(FIRST, EVERYONE).json().path("revoked").intValue()).isEqualTo(2);

        assertThat(one.isSignedIn()).isFalse();
        assertThat(other.isSignedIn()).isFalse();
        assertThat(revoke(FIRST, EVERYONE).json().path("revoked").intValue()).isZero();
    }

    @Test
    void endsNothingOfAUserWhoDoesNotExist() {
        service.signedIn();

        assertThat(revoke(FIRST, bodyFor(NOBODY)).json().path("revoked").intValue())
                .isZero();
        assertThat(service.store.sessions).hasSize(1);
    }

    @Test
    void isWrittenDownWithWhoWhomAndWhy() {
        var browser = service.signedIn();
        var user = browser.user().id().value();

        revoke(SECOND, bodyFor(user));
        revoke(FIRST, EVERYONE);

        assertThat(written())
                .containsExactly(
                        "Administrator 2 ends the sessions of user " + user + ", because: Lost her phone",
                        "Administrator 2 has ended 1 sessions of user " + user,
                        "Administrator 1 ends the sessions of everyone, because: Keys were stolen",
                        "Administrator 1 has ended 0 sessions of everyone");
        assertThat(written()).noneMatch(line -> line.contains("admin-token"));
    }

    @Test
    @Tag("SR-REV-09")
    void isWrittenDownAlsoWhenItsConfirmationIsPending() {
        RevokeByAdministrator unconfirmed = _ -> {
            throw new ConfirmationPending(Duration.ofSeconds(1));
        };
        try (var lonely = aService()
                .administeredBy(FIRST)
                .replacing(RevokeByAdministrator.class, unconfirmed)
                .start()) {
            var answer = lonely.post(CALL)
                    .header("Authorization", "Bearer " + FIRST)
                    .json(EVERYONE)
                    .send();

            assertThat(answer.problem()).isEqualTo("503 REVOCATION_PENDING");
            assertThat(written())
                    .containsExactly("Administrator 1 ends the sessions of everyone, because: Keys were stolen");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer first-admin-token-0123456789-abcdef",
                "Bearer first-admin-token-0123456789-abcdefgh",
                "Bearer FIRST-admin-token-0123456789-abcdefg",
                "Bearer first-admin-token-0123456789-abcdefg x",
                "Bearer \"first-admin-token-0123456789-abcdefg\"",
                "Basic first-admin-token-0123456789-abcdefg",
                "first-admin-token-0123456789-abcdefg",
                "Bearer first-admin-token-0123456789-abcdefg,Bearer second-admin-token-0123456789-abcdef"
            })
    @Tag("SR-TOK-08")
    void isRefusedToWhoeverShowsNoTokenAndNothingTheySendIsRead(String authorization) {
        var browser = service.signedIn();

        var answer = service.post(CALL)
                .header("Authorization", authorization)
                .body("text/plain", "{")
                .send();

        assertThat(answer.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"latchkey\"");
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(written()).isEmpty();
    }

    @Test
    void isRefusedToWhoeverIsOnlySignedIn() {
        var browser = service.signedIn();

        assertThat(browser.post(CALL).json(EVERYONE).send().problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void isRefusedToWhoeverShowsTwoTokens() {
        var answer = service.post(CALL)
                .header("Authorization", "Bearer " + FIRST)
                .header("Authorization", "Bearer " + SECOND)
                .json(EVERYONE)
                .send();

        assertThat(answer.problem()).isEqualTo("401 UNAUTHORIZED");
    }

    @Test
    @Tag("SR-WEB-02")
    void isRefusedToAForeignPageThatHasACookie() {
        var browser = service.signedIn();

        var answer = service.post(CALL)
                .cookie(browser.cookie())
                .origin("https://evil.example")
                .header("Authorization", "Bearer " + FIRST)
                .json(EVERYONE)
                .send();

        assertThat(answer.problem()).isEqualTo("403 INVALID_ORIGIN");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void isNotThereWhereNobodyIsAnAdministrator() {
        try (var alone = TestService.start()) {
            var answer = alone.post(CALL)
                    .header("Authorization", "Bearer " + FIRST)
                    .json(EVERYONE)
                    .send();

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /admin/sessions/revoke",
        "DELETE, /admin/sessions/revoke",
        "POST, /admin/sessions",
        "POST, /admin/",
        "POST, /admin",
        "POST, /admin/sessions/revoke/"
    })
    void isAllThatThereIs(String method, String path) {
        var answer = service.call(method, path)
                .header("Authorization", "Bearer " + FIRST)
                .send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                      | body.everyone",
                "{\"reason\":\"x\"}                                      | body.everyone",
                "{\"everyone\":false,\"reason\":\"x\"}                   | body.everyone",
                "{\"everyone\":\"true\",\"reason\":\"x\"}                | body.everyone",
                "{\"everyone\":1,\"reason\":\"x\"}                       | body.everyone",
                "{\"everyone\":null,\"reason\":\"x\"}                    | body.everyone",
                "{\"userId\":null,\"reason\":\"x\"}                      | body.userId",
                "{\"userId\":\"\",\"reason\":\"x\"}                      | body.userId",
                "{\"userId\":\"%\",\"reason\":\"x\"}                     | body.userId",
                "{\"userId\":[\"x\"],\"reason\":\"x\"}                   | body.userId",
                "{\"userId\":{},\"reason\":\"x\"}                        | body.userId",
                "{\"userId\":\"\\u0000\",\"reason\":\"x\"}               | body.userId",
                "{\"everyone\":true}                                     | body.reason",
                "{\"everyone\":true,\"reason\":null}                     | body.reason",
                "{\"everyone\":true,\"reason\":\"\"}                     | body.reason",
                "{\"everyone\":true,\"reason\":5}                        | body.reason",
                "{\"everyone\":true,\"reason\":[\"x\"]}                  | body.reason",
                "{\"everyone\":true,\"reason\":\"a\\nAdministrator 9\"}  | body.reason",
                "{\"everyone\":true,\"reason\":\"a\\rb\"}                | body.reason",
                "{\"everyone\":true,\"reason\":\"a\\u001b[2Jb\"}         | body.reason",
                "{\"everyone\":true,\"reason\":\"a\\u202eb\"}            | body.reason",
                "{\"everyone\":true,\"reason\":\"a\\u2028b\"}            | body.reason",
                "{\"everyone\":true,\"reason\":\"a\\u0000b\"}            | body.reason",
                "[]                                                      | body",
                "null                                                    | body",
                "\"everyone\"                                            | body"
            })
    void saysWhatIsWrongWithTheBodyAndEndsNothing(String body, String field) {
        var browser = service.signedIn();

        var answer = revoke(FIRST, body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).contains("[" + field + "]");
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(written()).isEmpty();
    }

    @Test
    void isNotGuessedWhereOneAndEveryoneAreMeant() {
        var browser = service.signedIn();

        var answer = revoke(FIRST, "{\"userId\":\"%s\",\"everyone\":true,\"reason\":\"x\"}".formatted(NOBODY));

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).contains("[body.everyone]");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void takesAReasonOfUpTo500Characters() {
        assertThat(revoke(FIRST, because("x".repeat(500))).status()).isEqualTo(200);
        assertThat(revoke(FIRST, because("x".repeat(501))).message()).contains("[body.reason]");
        assertThat(revoke(FIRST, because("x".repeat(70_000))).status()).isEqualTo(413);
    }

    @Test
    void takesNothingButJson() {
        var answer = service.post(CALL)
                .header("Authorization", "Bearer " + FIRST)
                .form("everyone=true&reason=x")
                .send();

        assertThat(answer.status()).isEqualTo(415);
    }

    private Answer revoke(String token, String body) {
        return service.post(CALL)
                .header("Authorization", "Bearer " + token)
                .json(body)
                .send();
    }

    private static String bodyFor(String user) {
        return "{\"userId\":\"%s\",\"reason\":\"Lost her phone\"}".formatted(user);
    }

    private static String because(String reason) {
        return "{\"everyone\":true,\"reason\":\"%s\"}".formatted(reason);
    }

    private List<String> written() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
