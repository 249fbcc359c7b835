package dev.latchkey.application.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.AccountRefusal.PasswordResetClosed;
import dev.latchkey.application.account.RequestPasswordReset;
import dev.latchkey.application.account.ResetPassword;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.domain.session.Client;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosedPasswordResetTest {

    private static final Client CLIENT = new Client("", "");
    private static final ResetToken TOKEN = ResetToken.of("a".repeat(24));

    private final ClosedPasswordReset closed = new ClosedPasswordReset();

    @Test
    void refusesEverybody() {
        assertThat(closed.request(new RequestPasswordReset.Command(new Email("ada@example.com"), "", CLIENT)))
                .contains(new PasswordResetClosed());
        assertThat(closed.reset(new ResetPassword.Command(Optional.of(TOKEN), new Password("correct horse"), CLIENT)))
                .contains(new PasswordResetClosed());
        assertThat(closed.isGood(TOKEN)).isFalse();
    }
}
