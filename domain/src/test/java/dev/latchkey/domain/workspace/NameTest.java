package dev.latchkey.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", " Ada's ", "Zürich", "東京", "😀", "<b>", "'; --"})
    void isAnyTextThatSaysSomething(String text) {
        assertThat(Name.parse(text)).contains(new Name(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003", "\t", "\0", "A\0", "A\n", "A\r\nB", "A\u0085", "\u007f"})
    void isNeitherBlankNorHasControlCharacters(String text) {
        assertThat(Name.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(text));
    }

    @Test
    void isNotTooLong() {
        assertThat(Name.parse("a".repeat(Name.MAXIMUM_LENGTH))).isPresent();
        assertThat(Name.parse("a".repeat(Name.MAXIMUM_LENGTH + 1))).isEmpty();
    }
}
