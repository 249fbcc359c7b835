package dev.latchkey.domain.account;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordCredentialTest {

    private static final CredentialId ID = new CredentialId("c".repeat(32));
    private static final PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void isUnchangedSinceItWasChosen() {
        var ada = aUser().build().id();

        var credential = PasswordCredential.chosen(ID, ada, HASH, NOW);

        assertThat(credential).isEqualTo(new PasswordCredential(ID, ada, HASH, NOW, NOW));
    }

    @Test
    @Tag("SR-TOK-04")
    void doesNotTellTheHashWhenPrinted() {
        var credential = PasswordCredential.chosen(ID, aUser().build().id(), HASH, NOW);

        assertThat(credential.toString()).doesNotContain("argon2id", "c2FsdA", "aGFzaA");
    }
}
