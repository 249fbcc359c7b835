package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void hasNotShownThatTheAddressIsTheirsWhenSigningUp() {
        var id = new UserId("a".repeat(32));
        var email = new Email("ada@example.com");
        var profile = new Profile("Ada", null);

        var ada = User.signedUp(id, email, profile, NOW);

        assertThat(ada).isEqualTo(new User(id, email, false, profile, NOW, NOW));
    }
}
