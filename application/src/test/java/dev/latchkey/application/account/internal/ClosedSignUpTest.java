package dev.latchkey.application.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal.SignUpClosed;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.device.Browser;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.session.Client;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosedSignUpTest {

    @Test
    void refusesEverybody() {
        var command = new SignUp.Command(
                new Email("ada@example.com"),
                new Password("correct horse"),
                new Profile("Ada", null),
                new Browser(new Client("192.0.2.7", "Mozilla/5.0"), Optional.empty()),
                true,
                "/");

        assertThat(new ClosedSignUp().signUp(command)).isEqualTo(Result.refused(new SignUpClosed()));
    }
}
