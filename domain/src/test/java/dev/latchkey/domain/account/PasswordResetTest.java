package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PasswordResetTest {

    @Test
    void lastsAnHour() {
        var now = Instant.parse("2026-03-01T12:00:00Z");
        var token = ResetToken.of("a".repeat(24));

        assertThat(PasswordReset.requestedAt(token, now))
                .isEqualTo(new PasswordReset(token.hash(), now, now.plus(Duration.ofHours(1))));
    }
}
