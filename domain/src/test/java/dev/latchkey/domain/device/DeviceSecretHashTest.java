package dev.latchkey.domain.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeviceSecretHashTest {

    @Test
    void isSixtyFourLowerCaseHexadecimalDigits() {
        var hex = "0123456789abcdef".repeat(4);

        assertThat(new DeviceSecretHash(hex).hex()).isEqualTo(hex);
    }

    @Test
    void isNeitherShorterNorLonger() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceSecretHash("a".repeat(63)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceSecretHash("a".repeat(65)));
    }

    @Test
    void hasNoOtherLetters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceSecretHash("A".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceSecretHash("g".repeat(64)));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    void isNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceSecretHash(text));
    }
}
