package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-AUT-03")
class PasswordTest {

    @Test
    void isTooShortBelowEightCharacters() {
        assertThat(new Password("").isTooShort()).isTrue();
        assertThat(new Password("a".repeat(7)).isTooShort()).isTrue();
        assertThat(new Password("a".repeat(8)).isTooShort()).isFalse();
        assertThat(new Password("a".repeat(9)).isTooShort()).isFalse();
    }

    @Test
    void isTooLongAboveOneHundredAndTwentyEightCharacters() {
        assertThat(new Password("a".repeat(127)).isTooLong()).isFalse();
        assertThat(new Password("a".repeat(128)).isTooLong()).isFalse();
        assertThat(new Password("a".repeat(129)).isTooLong()).isTrue();
        assertThat(new Password("a".repeat(1 << 20)).isTooLong()).isTrue();
    }

    @Test
    void isMeasuredInCodeUnitsSoThatFourEmojiAreEnough() {
        assertThat(new Password("😀".repeat(3)).isTooShort()).isTrue();
        assertThat(new Password("😀".repeat(4)).isTooShort()).isFalse();
        assertThat(new Password("😀".repeat(64)).isTooLong()).isFalse();
        assertThat(new Password("😀".repeat(65)).isTooLong()).isTrue();
    }

    @Test
    void isMeasuredAsItWasTypedAndNotAsItIsHashed() {
        var ligaturesThatBecomeThreeLetters = new Password("ﬃ".repeat(7));

        assertThat(ligaturesThatBecomeThreeLetters.isTooShort()).isTrue();
        assertThat(ligaturesThatBecomeThreeLetters.normalised()).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "        ",
                " pass word ",
                "aaaaaaaa",
                "12345678",
                "pass\0word",
                "pass\tword\n",
                "пароль-пароль",
                "密码密码密码密码",
                "😀😀😀😀"
            })
    void isOfAnyCharactersUnchanged(String typed) {
        var password = new Password(typed);

        assertThat(password.isTooShort()).isFalse();
        assertThat(password.isTooLong()).isFalse();
        assertThat(password.typed()).isEqualTo(typed);
        assertThat(password.normalised()).isEqualTo(typed);
    }

    @Test
    void isTheSameOnAKeyboardOfDoubleWidth() {
        assertThat(new Password("ｐａｓｓｗｏｒｄ１").normalised()).isEqualTo("password1");
    }

    @Test
    void isTheSameWhetherAccentsAreTypedApartOrNot() {
        var together = new Password("caf\u00e9caf\u00e9");
        var apart = new Password("cafe\u0301cafe\u0301");

        assertThat(apart.normalised()).isEqualTo(together.normalised());
    }

    @Test
    void isAnotherInAnotherCase() {
        assertThat(new Password("Password1").normalised()).isNotEqualTo(new Password("password1").normalised());
    }

    @Test
    @Tag("SR-TOK-04")
    void doesNotTellItselfWhenPrinted() {
        assertThat(new Password("correct horse")).hasToString("Password[redacted]");
    }
}
