package dev.latchkey.domain.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeviceIdTest {

    @Test
    void isThirtyTwoLettersAndDigits() {
        var value = "abcdefghijklmnopqrstuvwxyzABC019";

        assertThat(new DeviceId(value).value()).isEqualTo(value);
    }

    @Test
    void isNeitherShorterNorLonger() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId("a".repeat(31)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId("a".repeat(33)));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    void isNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId(text));
    }
}
