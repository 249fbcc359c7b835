package dev.latchkey.domain.session;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionIdTest {

    private static final String VALUE = "abcdefghijklmnopqrstuvwxyzABC019";

    @Test
    void isThirtyTwoLettersAndDigits() {
        assertThat(SessionId.parse(VALUE)).contains(new SessionId(VALUE));
        assertThat(new SessionId(VALUE).value()).isEqualTo(VALUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 33, 64})
    void isNeitherShorterNorLonger(int length) {
        assertThat(SessionId.parse("a".repeat(length))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionId("a".repeat(length)));
    }

    @Test
    void isMadeOfNoOtherCharacterThanAsciiLettersAndDigits() {
        var accepted = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(character ->
                        SessionId.parse(VALUE.substring(1) + (char) character).isPresent())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

        assertThat(accepted).hasToString("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    }

    @Test
    void isNeverTrimmed() {
        assertThat(SessionId.parse(" " + VALUE)).isEmpty();
        assertThat(SessionId.parse(VALUE + "\n")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    void refusesWhatIsHostileAtOnce(String sent) {
        var parsed = assertTimeoutPreemptively(ofSeconds(2), () -> SessionId.parse(sent));

        assertThat(parsed).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionId(sent));
    }
}
