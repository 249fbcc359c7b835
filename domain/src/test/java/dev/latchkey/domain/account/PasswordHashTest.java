package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    @Tag("SR-TOK-04")
    void doesNotTellItselfWhenPrinted() {
        assertThat(new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"))
                .hasToString("PasswordHash[redacted]");
    }
}
