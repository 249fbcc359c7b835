package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResetTokenHashTest {

    @Test
    void isSixtyFourLowerCaseHexadecimalDigits() {
        var hex = "0123456789abcdef".repeat(4);

        assertThat(new ResetTokenHash(hex).hex()).isEqualTo(hex);
    }

    @Test
    void isNeitherShorterNorLonger() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResetTokenHash("a".repeat(63)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResetTokenHash("a".repeat(65)));
    }

    @Test
    void hasNoOtherLetters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResetTokenHash("A".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResetTokenHash("g".repeat(64)));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    void isNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResetTokenHash(text));
    }
}
