package dev.latchkey.http.account;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Mail;
import dev.latchkey.application.account.TestClaimSigner;
import dev.latchkey.domain.account.EmailClaim;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailVerificationTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final User ann = UserBuilder.aUser().build();
    private final Browser browser = service.signedIn(ann);

    @Test
    void mailsALinkToWhoIsSignedIn() {
        var answer = send(ann.email().value());

        var mail = service.mails.last(Mail.VerificationLink.class);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":true}");
        assertThat(mail.to()).isEqualTo(ann.email());
        assertThat(mail.callbackUrl()).isEqualTo("/welcome");
    }

    @Test
    void leadsHomeUnlessToldWhere() {
        service.post("/api/auth/send-verification-email")
                .json("{\"email\":\"%s\"}".formatted(ann.email().value()))
                .send();

        assertThat(service.mails.last(Mail.VerificationLink.class).callbackUrl())
                .isEqualTo("/");
    }

    @Test
    void refusesWhoIsSignedInAnyOtherAddress() {
        var answer = send("bob@example.com");

        assertThat(answer.problem()).isEqualTo("400 EMAIL_MISMATCH");
        assertThat(answer.message()).isEqualTo("Email mismatch");
    }

    @Test
    void refusesWhoseAddressIsVerified() {
        verify(claim());

        var answer = send(ann.email().value());

        assertThat(answer.problem()).isEqualTo("400 EMAIL_ALREADY_VERIFIED");
        assertThat(answer.message()).isEqualTo("Email is already verified");
    }

    @Test
    @Tag("SR-AUT-06")
    void tellsAStrangerNothing() {
        var known = sendAnonymously(ann.email().value());
        var unknown = sendAnonymously("nobody@example.com");

        assertThat(known.status()).isEqualTo(200);
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(service.mails.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                | [body.email] Invalid input: expected string, received undefined
            {"email":7}       | [body.email] Invalid input: expected string, received number
            {"email":"x"}     | [body.email] Invalid email address
            []                | [body] Invalid input: expected object, received array
            """)
    void isSentToAnAddress(String json, String message) {
        var answer =
                service.post("/api/auth/send-verification-email").json(json).send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(message);
    }

    @Test
    @Tag("SR-WEB-07")
    void isNotSentWithALinkToAStranger() {
        var answer = service.post("/api/auth/send-verification-email")
                .json("{\"email\":\"ann@example.com\",\"callbackURL\":\"https://evil.example\"}")
                .send();

        assertThat(answer.problem()).isEqualTo("403 INVALID_CALLBACK_URL");
        assertThat(service.mails.all()).isEmpty();
    }

    @Test
    void believesWhoFollowsTheLink() {
        var answer = verify(claim());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":true,\"user\":null}");
        assertThat(answer.setCookies()).isEmpty();
        assertThat(isVerified()).isTrue();
    }

    @Test
    void believesWhoFollowsItAgain() {
        var claim = claim();
        verify(claim);

        assertThat(verify(claim).body()).isEqualTo("{\"status\":true,\"user\":null}");
    }

    @Test
    void sendsWhoFollowsItOn() {
        var answer = verify(claim() + "&callbackURL=%2Fwelcome%3Fx%3D1");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Location")).contains("/welcome?x=1");
        assertThat(isVerified()).isTrue();
    }

    @Test
    void goesNowhereWhenTheTargetIsEmpty() {
        assertThat(verify(claim() + "&callbackURL=").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "%00", "%ff", "eyJhbGciOiJub25lIn0.e30."})
    void believesNothingThatIsNoClaim(String token) {
        var answer = verify(token);

        assertThat(answer.problem()).isEqualTo("401 INVALID_TOKEN");
        assertThat(answer.message()).isEqualTo("Invalid token");
        assertThat(isVerified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "%2Fwelcome, /welcome?error=INVALID_TOKEN",
        "%2Fwelcome%3Fx%3D1, /welcome?x=1&error=INVALID_TOKEN",
        "%2Fwelcome%23top, /welcome?error=INVALID_TOKEN#top"
    })
    void sendsOnWhoBringsNoClaimAndSaysWhy(String callback, String location) {
        var answer = verify("x&callbackURL=" + callback);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains(location);
    }

    @Test
    void tellsAClaimThatIsTooOldFromOneThatIsNone() {
        var claim = claim();
        service.clock.advance(Duration.ofHours(1));

        assertThat(verify(claim).problem()).isEqualTo("401 TOKEN_EXPIRED");
        assertThat(verify(claim + "&callbackURL=/").header("Location")).contains("/?error=TOKEN_EXPIRED");
    }

    @Test
    void believesNoClaimOfSomebodyWhoIsGone() {
        var claim = claim();
        service.store.users.remove(ann.id());

        assertThat(verify(claim).problem()).isEqualTo("401 USER_NOT_FOUND");
    }

    @Test
    @Tag("SR-TOK-06")
    void believesNoClaimThatAStrangerSigned() {
        var forged = new TestClaimSigner("a stranger").sign(EmailClaim.madeAt(ann, NOON));

        assertThat(verify(forged.value()).problem()).isEqualTo("401 INVALID_TOKEN");
        assertThat(isVerified()).isFalse();
    }

    @Test
    void demandsOneToken() {
        var missing = service.get("/api/auth/verify-email").send();
        var twice = service.get("/api/auth/verify-email?token=a&token=b").send();

        assertThat(missing.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(missing.message()).isEqualTo("[query.token] Invalid input: expected string, received undefined");
        assertThat(twice.message()).isEqualTo("[query.token] Invalid input: expected string, received array");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "javascript:alert(1)", "%2F%2509"})
    @Tag("SR-WEB-07")
    void sendsNobodyToAStranger(String callback) {
        var answer = verify(claim() + "&callbackURL=" + callback);

        assertThat(answer.problem()).isEqualTo("403 INVALID_CALLBACK_URL");
        assertThat(isVerified()).isFalse();
    }

    @Test
    void takesWhatNobodyCanReadForNoClaim() {
        var answer = service.answerTo("GET /api/auth/verify-email?token=%zz HTTP/1.1", "Host: localhost");

        assertThat(answer.problem()).isEqualTo("401 INVALID_TOKEN");
    }

    @Test
    void looksForTheTokenBeforeTheCallback() {
        var answer = service.get("/api/auth/verify-email?callbackURL=https%3A%2F%2Fevil.example")
                .send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
    }

    @Test
    void changesNoAddress() {
        var off = browser.post("/api/auth/change-email")
                .json("{\"newEmail\":\"new@example.com\"}")
                .send();
        var wrong = browser.post("/api/auth/change-email")
                .json("{\"newEmail\":\"new\"}")
                .send();
        var anonymous = service.post("/api/auth/change-email")
                .json("{\"newEmail\":\"new@example.com\"}")
                .send();

        assertThat(off.problem()).isEqualTo("400 CHANGE_EMAIL_DISABLED");
        assertThat(off.message()).isEqualTo("Change email is disabled");
        assertThat(wrong.message()).isEqualTo("[body.newEmail] Invalid email address");
        assertThat(anonymous.problem()).isEqualTo("401 UNAUTHORIZED");
    }

    private String claim() {
        sendAnonymously(ann.email().value());
        return service.mails.last(Mail.VerificationLink.class).claim().value();
    }

    private Answer send(String email) {
        return browser.post("/api/auth/send-verification-email")
                .json(bodyFor(email))
                .send();
    }

    private Answer sendAnonymously(String email) {
        return service.post("/api/auth/send-verification-email")
                .json(bodyFor(email))
                .send();
    }

    private static String bodyFor(String email) {
        return "{\"email\":\"%s\",\"callbackURL\":\"/welcome\"}".formatted(email);
    }

    private Answer verify(String query) {
        return service.get("/api/auth/verify-email?token=" + query).send();
    }

    private boolean isVerified() {
        return service.store.users.values().stream().anyMatch(User::emailVerified);
    }
}
