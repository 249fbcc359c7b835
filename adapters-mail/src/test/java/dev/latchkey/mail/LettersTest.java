package dev.latchkey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Mail;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.domain.account.SignedClaim;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    private static final Email ANN = new Email("ann@example.com");
    private static final ResetToken TOKEN = ResetToken.of("a".repeat(24));

    private final Letters letters = new Letters("https://auth.example.com");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                       | ''
            /reset                   | %2Freset
            /a b+c                   | %2Fa%20b%2Bc
            /ü?x=1&y=2#z             | %2F%C3%BC%3Fx%3D1%26y%3D2%23z
            https://app.example.com/ | https%3A%2F%2Fapp.example.com%2F
            """)
    void leadToTheResetAndOnToTheCallback(String callbackUrl, String encoded) {
        var letter = letters.of(new Mail.ResetLink(ANN, TOKEN, callbackUrl));

        assertThat(letter.to()).isEqualTo(ANN);
        assertThat(letter.subject()).isEqualTo("Choose a new password");
        assertThat(letter.text().lines())
                .contains("https://auth.example.com/api/auth/reset-password/" + TOKEN.value() + "?callbackURL="
                        + encoded);
    }

    @Test
    void leadToTheVerification() {
        var letter = letters.of(new Mail.VerificationLink(ANN, new SignedClaim("a.b-c_d"), "/"));

        assertThat(letter.to()).isEqualTo(ANN);
        assertThat(letter.subject()).isEqualTo("Confirm your e-mail address");
        assertThat(letter.text().lines())
                .contains("https://auth.example.com/api/auth/verify-email?token=a.b-c_d&callbackURL=%2F");
    }

    @Test
    void tellWhoHasAnAccountAlready() {
        var letter = letters.of(new Mail.AlreadySignedUp(ANN));

        assertThat(letter.to()).isEqualTo(ANN);
        assertThat(letter.subject()).isEqualTo("You have an account already");
        assertThat(letter.text()).contains("https://auth.example.com").doesNotContain("/api/");
    }

    @Test
    @Tag("SR-TOK-04")
    void doNotPrintTheirLinks() {
        assertThat(letters.of(new Mail.ResetLink(ANN, TOKEN, ""))).hasToString("Letter[redacted]");
    }
}
