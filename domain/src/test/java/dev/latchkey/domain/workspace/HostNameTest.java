package dev.latchkey.domain.workspace;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"example.com", "a.b", "1.2.3.museum", "exa--mple.com", "xn--bcher-kva.example", "a.x1", "a.b-c"})
    void isANameOfLabels(String text) {
        assertThat(HostName.parse(text)).contains(new HostName(text));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "[::1]",
                "example.com.",
                ".example.com",
                "example..com",
                "-a.com",
                "a-.com",
                "a.c-",
                "a_b.com",
                "*.example.com",
                "bücher.example",
                "example.com:443",
                "https://example.com",
                "example.com/",
                "ada@example.com",
                " example.com",
                "example.com\n"
            })
    void isNothingElse(String text) {
        assertThat(assertTimeoutPreemptively(ofSeconds(2), () -> HostName.parse(text)))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new HostName(text));
    }

    @Test
    void isTheSameInWhateverCaseItIsTyped() {
        assertThat(HostName.parse("Docs.EXAMPLE.com")).contains(new HostName("docs.example.com"));
        assertThatIllegalArgumentException().isThrownBy(() -> new HostName("Docs.example.com"));
    }

    @Test
    @DefaultLocale("tr-TR")
    void isTheSameOnATurkishMachine() {
        assertThat(HostName.parse("INFO.EXAMPLE")).contains(new HostName("info.example"));
    }

    /** The sign of the unit kelvin is not ASCII, but its lower case is. */
    @Test
    void hasNoCharacterThatIsAsciiOnlyInLowerCase() {
        assertThat(HostName.parse("\u212a.example")).isEmpty();
    }

    @Test
    void hasLabelsAndALengthThatTheDnsCanHold() {
        assertThat(HostName.parse("a".repeat(63) + ".com")).isPresent();
        assertThat(HostName.parse("a".repeat(64) + ".com")).isEmpty();
        assertThat(HostName.parse("a.".repeat(125) + "com")).isPresent();
        assertThat(HostName.parse("a.".repeat(126) + "com")).isEmpty();
    }
}
