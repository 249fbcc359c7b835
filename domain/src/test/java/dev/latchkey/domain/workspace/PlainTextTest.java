package dev.latchkey.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Name}, {@link Title} and {@link Content}, which keep to one rule. */
class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "Crème brûlée",
                "計画",
                "نام\u200Cه",
                "👨\u200D👩\u200D👧",
                "'; DROP TABLE post; --",
                "<b>",
                " a "
            })
    void takesWhateverShowsSomething(String text) {
        assertThat(Name.parse(text)).contains(new Name(text));
        assertThat(Title.parse(text)).contains(new Title(text));
        assertThat(Content.parse(text)).contains(new Content(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u00A0", "\u200B", "\u200B\u2003\u00AD", "\n", "\uFEFF", "a\0", "\uD800", "a\uDC00b"})
    void takesNothingThatShowsNothingOrCannotBeStored(String text) {
        assertThat(Name.parse(text)).isEmpty();
        assertThat(Title.parse(text)).isEmpty();
        assertThat(Content.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new Title(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new Content(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u0085b", "\u202Eevil", "a\u2066b"})
    void takesNoSecondLineAndNothingThatTurnsTextAroundForAName(String text) {
        assertThat(Name.parse(text)).isEmpty();
        assertThat(Title.parse(text)).isEmpty();
        assertThat(Content.parse(text)).isPresent();
    }

    @Test
    void takesNothingThatIsTooLong() {
        assertThat(Name.parse("x".repeat(Name.MAXIMUM_LENGTH))).isPresent();
        assertThat(Name.parse("x".repeat(Name.MAXIMUM_LENGTH + 1))).isEmpty();
        assertThat(Title.parse("x".repeat(Title.MAXIMUM_LENGTH + 1))).isEmpty();
        assertThat(Content.parse("x".repeat(Content.MAXIMUM_LENGTH))).isPresent();
        assertThat(Content.parse("x".repeat(Content.MAXIMUM_LENGTH + 1))).isEmpty();
    }
}
