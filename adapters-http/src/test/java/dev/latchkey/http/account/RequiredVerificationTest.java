package dev.latchkey.http.account;

import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Mail;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where nobody is let in before they have shown that their address is theirs (contract 5.3, 5.4). */
class RequiredVerificationTest {

    private static final Pattern ID = Pattern.compile("\"id\":\"[A-Za-z0-9]{32}\"");

    @AutoClose
    private final TestService service = aService().requiringVerification().start();

    @Test
    void beginsNoSessionAtSignUp() {
        var answer = signUp("ann@example.com");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.setCookies()).isEmpty();
        assertThat(answer.json().path("token").isNull()).isTrue();
        assertThat(answer.json().path("user").path("email").textValue()).isEqualTo("ann@example.com");
        assertThat(answer.json().path("user").path("emailVerified").booleanValue())
                .isFalse();
        assertThat(service.store.sessions).isEmpty();
        assertThat(service.mails.last(Mail.VerificationLink.class).callbackUrl())
                .isEqualTo("/welcome");
    }

    @Test
    @Tag("SR-AUT-06")
    void answersAnAddressThatIsTakenLikeOneThatIsNot() {
        var fresh = signUp("ann@example.com");

        var taken = signUp("Ann@Example.com");

        assertThat(taken.status()).isEqualTo(200);
        assertThat(withoutId(taken)).isEqualTo(withoutId(fresh));
        assertThat(taken.body()).isNotEqualTo(fresh.body());
        assertThat(taken.headers().stream().map(header -> header.getKey().toLowerCase(Locale.ROOT)))
                .containsExactlyElementsOf(fresh.headers().stream()
                        .map(header -> header.getKey().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(service.store.users).hasSize(1);
        assertThat(service.mails.last(Mail.AlreadySignedUp.class).to().value()).isEqualTo("ann@example.com");
    }

    @Test
    void letsInOnceTheAddressIsVerified() {
        signUp("ann@example.com");
        assertThat(signIn("password123").problem()).isEqualTo("403 EMAIL_NOT_VERIFIED");

        var claim = service.mails.last(Mail.VerificationLink.class).claim().value();
        service.get("/api/auth/verify-email?token=" + claim).send();

        assertThat(signIn("password123").status()).isEqualTo(200);
    }

    @Test
    void mailsAnotherLinkToWhoKnowsThePassword() {
        signUp("ann@example.com");

        var answer = signIn("password123");

        assertThat(answer.message()).isEqualTo("Email not verified");
        assertThat(answer.setCookies()).isEmpty();
        assertThat(service.mails.all()).hasSize(2);
    }

    @Test
    @Tag("SR-AUT-06")
    void tellsWhoDoesNotKnowThePasswordNothing() {
        signUp("ann@example.com");

        assertThat(signIn("wrong-password").problem()).isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
        assertThat(service.mails.all()).hasSize(1);
    }

    private Answer signUp(String email) {
        return service.post("/api/auth/sign-up/email")
                .json("""
                {"name": "Ann", "email": "%s", "password": "password123", "callbackURL": "/welcome"}""".formatted(email))
                .send();
    }

    private Answer signIn(String password) {
        return service.post("/api/auth/sign-in/email")
                .json("{\"email\":\"ann@example.com\",\"password\":\"%s\"}".formatted(password))
                .send();
    }

    private static String withoutId(Answer answer) {
        return ID.matcher(answer.body()).replaceFirst("\"id\":\"\"");
    }
}
