package dev.latchkey.http.account;

import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.AccountRefusal.PasswordResetClosed;
import dev.latchkey.application.account.Mail;
import dev.latchkey.application.account.RequestPasswordReset;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordResetTest {

    private static final String ANSWER = "{\"status\":true,\"message\":\"If this email exists in our system, check"
            + " your email for the reset link\"}";

    @AutoClose
    private final TestService service = TestService.start();

    private final User ann = UserBuilder.aUser().build();
    private final Browser laptop = service.signedIn(ann);

    @BeforeEach
    void giveAnnAPassword() {
        service.setPassword(ann, "password123");
    }

    @Test
    void mailsALink() {
        var answer = request(ann.email().value());

        var mail = service.mails.last(Mail.ResetLink.class);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(ANSWER);
        assertThat(answer.setCookies()).isEmpty();
        assertThat(mail.to()).isEqualTo(ann.email());
        assertThat(mail.callbackUrl()).isEqualTo("/choose");
    }

    @Test
    void needsNoPlaceToGoOnTo() {
        var answer = service.post("/api/auth/request-password-reset")
                .json("{\"email\":\"%s\"}".formatted(ann.email().value()))
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(service.mails.last(Mail.ResetLink.class).callbackUrl()).isEmpty();
    }

    @Test
    @Tag("SR-AUT-06")
    void answersTheSameOfAnAddressThatNobodyHas() {
        var answer = request("nobody@example.com");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(ANSWER);
        assertThat(service.mails.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                     | [body.email] Invalid input: expected string, received undefined
            {"email":null}                         | [body.email] Invalid input: expected string, received null
            {"email":7}                            | [body.email] Invalid input: expected string, received number
            {"email":["ann@example.com"]}          | [body.email] Invalid input: expected string, received array
            {"email":""}                           | [body.email] Invalid email address
            {"email":"ann"}                        | [body.email] Invalid email address
            {"email":"ann@example.com\\u0000"}     | [body.email] Invalid email address
            {"email":"a@example.com\\r\\nBcc: b@c.de"} | [body.email] Invalid email address
            []                                     | [body] Invalid input: expected object, received array
            null                                   | [body] Invalid input: expected object, received null
            """)
    void isRequestedForAnAddress(String json, String message) {
        var answer = service.post("/api/auth/request-password-reset").json(json).send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(message);
        assertThat(service.mails.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "javascript:alert(1)", "bare"})
    @Tag("SR-WEB-07")
    void mailsNoLinkThatLeadsToAStranger(String target) {
        var answer = service.post("/api/auth/request-password-reset")
                .json("{\"email\":\"%s\",\"redirectTo\":\"%s\"}"
                        .formatted(ann.email().value(), target))
                .send();

        assertThat(answer.problem()).isEqualTo("403 INVALID_REDIRECT_URL");
        assertThat(service.mails.all()).isEmpty();
    }

    @Test
    void canBeSwitchedOff() {
        try (var closed = aService()
                .replacing(RequestPasswordReset.class, _ -> Optional.of(new PasswordResetClosed()))
                .start()) {
            var answer = closed.post("/api/auth/request-password-reset")
                    .json("{\"email\":\"ann@example.com\"}")
                    .send();

            assertThat(answer.problem()).isEqualTo("400 RESET_PASSWORD_DISABLED");
            assertThat(answer.message()).isEqualTo("Reset password isn't enabled");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %2Fchoose                       | http://localhost:8080/choose?token=
            %2Fchoose%3Fx%3D1%26y%3D2       | http://localhost:8080/choose?x=1&y=2&token=
            %2Fchoose%3Fx%3D1%23top         | http://localhost:8080/choose?x=1&token=
            http%3A%2F%2Flocalhost%3A8080%2Fa | http://localhost:8080/a?token=
            """)
    void sendsWhoFollowsTheLinkOnWithTheToken(String callback, String location) {
        var token = mailedToken();

        var answer = follow(token.value(), callback);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Location").orElseThrow()).startsWith(location + token.value());
    }

    @Test
    void usesNothingUpWhenAMachineFollowsTheLink() {
        var token = mailedToken();
        follow(token.value(), "%2Fchoose");
        follow(token.value(), "%2Fchoose");

        assertThat(reset(token.value(), "new password").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaaaaaaaaaa",
                "x",
                "..%5c",
                "%0d%0aLocation:%20https:%2F%2Fevil.example",
                "%F0%9F%98%80"
            })
    void tellsWhoFollowsALinkThatIsNoneOfOurs(String token) {
        var answer = follow(token, "%2Fchoose%3Fx%3D1");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("http://localhost:8080/choose?x=1&error=INVALID_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00?callbackURL=/", "%ff?callbackURL=/", "%zz?callbackURL=/"})
    void refusesALinkThatNobodyCanRead(String link) {
        var answer = service.answerTo("GET /api/auth/reset-password/" + link + " HTTP/1.1", "Host: localhost");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void tellsWhoFollowsALinkThatIsTooOld() {
        var token = mailedToken();
        service.clock.advance(Duration.ofHours(1));

        var answer = follow(token.value(), "%2Fchoose");

        assertThat(answer.header("Location")).contains("http://localhost:8080/choose?error=INVALID_TOKEN");
        assertThat(reset(token.value(), "new password").problem()).isEqualTo("400 INVALID_TOKEN");
    }

    @Test
    void hasAPageForWhoHasNowhereToGo() {
        var answer = follow(mailedToken().value(), "");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("http://localhost:8080/api/auth/error?error=INVALID_TOKEN");
    }

    @Test
    void demandsThatALinkSaysWhereToGoOn() {
        var path = "/api/auth/reset-password/" + mailedToken().value();

        var missing = service.get(path).send();
        var twice = service.get(path + "?callbackURL=/a&callbackURL=/b").send();

        assertThat(missing.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(missing.message())
                .isEqualTo("[query.callbackURL] Invalid input: expected string, received undefined");
        assertThat(twice.message()).isEqualTo("[query.callbackURL] Invalid input: expected string, received array");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example", "%0d%0aX"})
    @Tag("SR-WEB-07")
    void sendsNobodyToAStranger(String callback) {
        var answer = follow(mailedToken().value(), callback);

        assertThat(answer.problem()).isEqualTo("403 INVALID_CALLBACK_URL");
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    @Tag("SR-REV-07")
    void changesThePasswordAndEndsEverySession() {
        var phone = service.signedIn(ann);

        var answer = reset(mailedToken().value(), "new password");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":true}");
        assertThat(answer.setCookies()).isEmpty();
        assertThat(laptop.isSignedIn()).isFalse();
        assertThat(phone.isSignedIn()).isFalse();
        assertThat(signIn("password123").problem()).isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
        assertThat(signIn("new password").status()).isEqualTo(200);
    }

    @Test
    void takesTheTokenFromTheQueryToo() {
        var answer = service.post(
                        "/api/auth/reset-password?token=" + mailedToken().value())
                .json("{\"newPassword\":\"new password\"}")
                .send();

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void givesAPasswordToWhoHadNone() {
        service.store.credentials.clear();

        assertThat(reset(mailedToken().value(), "new password").status()).isEqualTo(200);

        assertThat(signIn("new password").status()).isEqualTo(200);
    }

    @Test
    void takesATokenOnce() {
        var token = mailedToken().value();
        reset(token, "new password");

        assertThat(reset(token, "another password").problem()).isEqualTo("400 INVALID_TOKEN");
        assertThat(signIn("new password").status()).isEqualTo(200);
    }

    @Test
    @Tag("SR-REV-07")
    void takesNoOtherTokenAfterwards() {
        var older = mailedToken().value();
        reset(mailedToken().value(), "new password");

        assertThat(reset(older, "another password").problem()).isEqualTo("400 INVALID_TOKEN");
    }

    @Test
    @Tag("SR-REV-07")
    void takesNoTokenOnceThePasswordWasChanged() {
        var token = mailedToken().value();
        laptop.post("/api/auth/change-password").json("""
                {"currentPassword": "password123", "newPassword": "changed password"}""").send();

        assertThat(reset(token, "another password").problem()).isEqualTo("400 INVALID_TOKEN");
        assertThat(signIn("changed password").status()).isEqualTo(200);
    }

    @Test
    @Tag("SR-REV-06")
    void takesNoTokenOfSomebodyWhoWasDeleted() {
        var token = mailedToken().value();
        assertThat(laptop.post("/api/auth/delete-user").json("""
                {"password": "password123"}""").send().status())
                .isEqualTo(200);

        assertThat(reset(token, "another password").problem()).isEqualTo("400 INVALID_TOKEN");
        assertThat(service.store.resets).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "lkr", "aaaaaaaaaaaaaaaaaaaaaaaa", "\\u0000", "😀", "lks_aaaa"})
    void takesNoTokenThatWasNeverMailed(String token) {
        mailedToken();

        assertThat(reset(token, "new password").problem()).isEqualTo("400 INVALID_TOKEN");
        assertThat(signIn("password123").status()).isEqualTo(200);
    }

    @Test
    void takesNothingWithoutAToken() {
        var answer = service.post("/api/auth/reset-password")
                .json("{\"newPassword\":\"new password\"}")
                .send();

        assertThat(answer.problem()).isEqualTo("400 INVALID_TOKEN");
        assertThat(answer.message()).isEqualTo("Invalid token");
    }

    @Test
    @Tag("SR-AUT-03")
    void leavesTheTokenWhenThePasswordDoesNotFit() {
        var token = mailedToken().value();

        assertThat(reset(token, "1234567").problem()).isEqualTo("400 PASSWORD_TOO_SHORT");
        assertThat(reset(token, "x".repeat(129)).problem()).isEqualTo("400 PASSWORD_TOO_LONG");

        assertThat(reset(token, "12345678").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                               | [body.newPassword] Invalid input: expected string, received undefined
            {"newPassword":7}                | [body.newPassword] Invalid input: expected string, received number
            {"newPassword":null}             | [body.newPassword] Invalid input: expected string, received null
            {"newPassword":"12345678","token":7} | [body.token] Invalid input: expected string, received number
            {"newPassword":"\\ud800"}        | [body.newPassword] Invalid input: expected string of well-formed Unicode
            []                               | [body] Invalid input: expected object, received array
            """)
    void takesText(String json, String message) {
        var answer = service.post("/api/auth/reset-password").json(json).send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(message);
    }

    @Test
    @Tag("SR-WEB-02")
    void isNotForOtherSites() {
        var answer = laptop.service()
                .post("/api/auth/reset-password")
                .cookie(laptop.cookie())
                .origin("https://evil.example")
                .json("{\"newPassword\":\"new password\",\"token\":\"%s\"}"
                        .formatted(mailedToken().value()))
                .send();

        assertThat(answer.problem()).isEqualTo("403 INVALID_ORIGIN");
    }

    private ResetToken mailedToken() {
        request(ann.email().value());
        return service.mails.last(Mail.ResetLink.class).token();
    }

    private Answer request(String email) {
        return service.post("/api/auth/request-password-reset")
                .json("{\"email\":\"%s\",\"redirectTo\":\"/choose\"}".formatted(email))
                .send();
    }

    private Answer follow(String token, String callback) {
        return service.get("/api/auth/reset-password/%s?callbackURL=%s".formatted(token, callback))
                .send();
    }

    private Answer reset(String token, String password) {
        return service.post("/api/auth/reset-password")
                .json("{\"newPassword\":\"%s\",\"token\":\"%s\"}".formatted(password, token))
                .send();
    }

    private Answer signIn(String password) {
        return service.post("/api/auth/sign-in/email")
                .json("{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(ann.email().value(), password))
                .send();
    }
}
