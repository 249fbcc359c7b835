package dev.latchkey.domain.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaltTest {

    private static final String HEX = "0123456789abcdef".repeat(4);

    @Test
    void isWrittenInHexadecimalDigits() {
        var salt = Salt.of(HexFormat.of().parseHex(HEX));

        assertThat(salt).isEqualTo(new Salt(HEX));
        assertThat(salt.bytes()).isEqualTo(HexFormat.of().parseHex(HEX));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33, 64})
    void isMadeOfThirtyTwoBytesAndNoOtherNumber(int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> Salt.of(new byte[count]));
    }

    @Test
    void hasNoOtherLetters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Salt("A".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Salt("g".repeat(64)));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    void isNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Salt(text));
    }
}
