package dev.latchkey.http.account;

import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePasswordTest {

    private static final String PATH = "/api/auth/change-password";
    private static final String OLD = "correct horse";
    private static final String NEW = "battery staple";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    void changesThePasswordAndLeavesEverySessionAlone() {
        var browser = given();
        var other = service.signedIn(browser.user());

        var answer = change(browser, OLD, NEW, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("token").isNull()).isTrue();
        assertThat(answer.json().at("/user/id").asText())
                .isEqualTo(browser.user().id().value());
        assertThat(answer.setCookies()).isEmpty();
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(other.isSignedIn()).isTrue();
        assertThat(signIn(browser, NEW).status()).isEqualTo(200);
        assertThat(signIn(browser, OLD).problem()).isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
    }

    @Test
    @Tag("SR-REV-07")
    @Tag("SR-TOK-05")
    void endsEverySessionAndBeginsAnotherIfAskedTo() {
        var browser = given();
        var other = service.signedIn(browser.user());
        var stranger = service.signedIn();

        var answer = change(browser, OLD, NEW, ", \"revokeOtherSessions\": true");

        var session = service.store.sessions.values().stream()
                .filter(it -> it.user().equals(browser.user().id()))
                .toList();
        assertThat(session).hasSize(1);
        assertThat(answer.json().get("token").asText())
                .isEqualTo(session.getFirst().id().value());
        assertThat(answer.setCookies())
                .satisfiesExactly(
                        line -> assertThat(line).contains("=lks_", "; Max-Age=604800; "),
                        line -> assertThat(line).contains("=lkd_", "; Max-Age=34560000; "));
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(other.isSignedIn()).isFalse();
        assertThat(stranger.isSignedIn()).isTrue();
        var cookie = answer.setCookies().getFirst().split(";", 2)[0];
        var current = service.get("/api/auth/get-session").cookie(cookie).send().json();
        assertThat(current.at("/session/id")).isEqualTo(answer.json().get("token"));
    }

    @Test
    void keepsASessionThatIsNotRememberedWithTheBrowser() {
        var browser = service.signedIn(aSession().notRemembered());
        service.setPassword(browser.user(), OLD);

        var answer = change(browser, OLD, NEW, ", \"revokeOtherSessions\": true");

        assertThat(answer.setCookies())
                .satisfiesExactly(
                        session -> assertThat(session).contains("=lks_").doesNotContain("Max-Age"),
                        device -> assertThat(device).contains("=lkd_").doesNotContain("Max-Age"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            correct house, battery staple, 400 INVALID_PASSWORD
            '',            battery staple, 400 INVALID_PASSWORD
            correct horse, 1234567,        400 PASSWORD_TOO_SHORT
            correct horse, '',             400 PASSWORD_TOO_SHORT
            """)
    @Tag("SR-AUT-04")
    void changesNothingForAWrongOrUnfitPassword(String current, String chosen, String problem) {
        var browser = given();
        var other = service.signedIn(browser.user());

        var answer = change(browser, current, chosen, ", \"revokeOtherSessions\": true");

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.setCookies()).isEmpty();
        assertThat(other.isSignedIn()).isTrue();
        assertThat(signIn(browser, OLD).status()).isEqualTo(200);
    }

    @Test
    void takesNoPasswordThatIsTooLong() {
        assertThat(change(given(), OLD, "x".repeat(129), "").problem()).isEqualTo("400 PASSWORD_TOO_LONG");
        assertThat(change(given(), "x".repeat(129), NEW, "").problem()).isEqualTo("400 PASSWORD_TOO_LONG");
    }

    @Test
    void givesNobodyAFirstPassword() {
        var answer = change(service.signedIn(), OLD, NEW, "");

        assertThat(answer.problem()).isEqualTo("400 CREDENTIAL_ACCOUNT_NOT_FOUND");
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        var answer = service.post(PATH).json(body(OLD, NEW, "")).send();

        assertThat(answer.problem()).isEqualTo("401 UNAUTHORIZED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                               | [body.newPassword] Invalid input: expected string, received undefined; [body.currentPassword] Invalid input: expected string, received undefined
            {"newPassword":1,"currentPassword":null}                         | [body.newPassword] Invalid input: expected string, received number; [body.currentPassword] Invalid input: expected string, received null
            {"newPassword":"a","currentPassword":"b","revokeOtherSessions":1}| [body.revokeOtherSessions] Invalid input: expected boolean, received number
            []                                                               | [body] Invalid input: expected object, received array
            """)
    void saysWhatIsWrongWithTheBody(String body, String message) {
        var answer = given().post(PATH).json(body).send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(message);
    }

    private Browser given() {
        var browser = service.signedIn();
        service.setPassword(browser.user(), OLD);
        return browser;
    }

    private Answer signIn(Browser browser, String password) {
        return service.post("/api/auth/sign-in/email")
                .json("{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(browser.user().email().value(), password))
                .send();
    }

    private static Answer change(Browser browser, String current, String chosen, String more) {
        return browser.post(PATH).json(body(current, chosen, more)).send();
    }

    private static String body(String current, String chosen, String more) {
        return "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"%s}".formatted(current, chosen, more);
    }
}
