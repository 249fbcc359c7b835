package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalIdTest {

    private static final ProviderId GOOGLE = new ProviderId("google");

    @Test
    void holdsUpTo255Characters() {
        assertThat(new ExternalId(GOOGLE, "x".repeat(255)).subject()).hasSize(255);
        assertThatIllegalArgumentException().isThrownBy(() -> new ExternalId(GOOGLE, "x".repeat(256)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "a\nb", "a\u007f", "\u0085"})
    void holdsNoControlCharacters(String subject) {
        assertThat(ExternalId.isSubject(subject)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new ExternalId(GOOGLE, subject));
    }
}
