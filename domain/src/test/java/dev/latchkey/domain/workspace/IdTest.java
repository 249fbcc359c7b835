package dev.latchkey.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    @ParameterizedTest
    @ValueSource(strings = {"abcdefghijklmnopqrstuvwxyzABC019", "00000000000000000000000000000000"})
    void isThirtyTwoLettersAndDigits(String text) {
        assertThat(Id.<Board>parse(text)).contains(new Id<>(text));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @ValueSource(
            strings = {
                "abcdefghijklmnopqrstuvwxyzABC01",
                "abcdefghijklmnopqrstuvwxyzABC0190",
                "abcdefghijklmnopqrstuvwxyzABC01-",
                "abcdefghijklmnopqrstuvwxyzABC019\n"
            })
    void isNothingElse(String text) {
        assertThat(Id.<Board>parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Id<Board>(text));
    }
}
