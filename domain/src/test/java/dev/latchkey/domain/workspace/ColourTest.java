package dev.latchkey.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    @ParameterizedTest
    @ValueSource(strings = {"#000", "#fFf", "#0a1B2c"})
    void isThreeOrSixHexadecimalDigits(String text) {
        assertThat(Colour.parse(text)).contains(new Colour(text));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @ValueSource(strings = {"#", "000", "#00", "#0000", "#00000", "#0000000", "#ggg", "#000\n", "red", "url(x)"})
    void isNothingElse(String text) {
        assertThat(Colour.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Colour(text));
    }
}
