package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTokenTest {

    @Test
    @Tag("SR-TOK-04")
    void neverPrintsItself() {
        assertThat(new IdToken("e30.e30.e30")).hasToString("IdToken[redacted]");
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @ValueSource(strings = {"0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef"})
    void hasAHashOf64HexadecimalDigits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdTokenHash(text));
    }
}
