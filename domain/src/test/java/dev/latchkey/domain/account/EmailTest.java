package dev.latchkey.domain.account;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    private static final int MAXIMUM_LENGTH = 254;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "a@b.co",
                "1@2.co",
                "ada.lovelace@example.com",
                "a.b.c.d@example.com",
                "ada+list@example.com",
                "ada-lovelace@example.com",
                "ada_lovelace@example.com",
                "o'brien@example.com",
                "'ada@example.com",
                "ada'.lovelace@example.com",
                "+@example.com",
                "-@example.com",
                "_@example.com",
                "ada@a.b.c.d.example.com",
                "ada@exa-mple.com",
                "ada@exa--mple.com",
                "ada@example-.com",
                "ada@1.2.3.museum",
                "ada@xn--bcher-kva.example",
            })
    void isWhatThePublishedGrammarAccepts(String typed) {
        assertThat(Email.parse(typed)).map(Email::value).contains(typed);
        assertThat(new Email(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@",
                "ada@",
                "@example.com",
                "ada@@example.com",
                "ada@bob@example.com",
                ".ada@example.com",
                "ada.@example.com",
                "ada..lovelace@example.com",
                ".@example.com",
                "ada'@example.com",
                "'@example.com",
                "ada@example",
                "ada@localhost",
                "ada@example.c",
                "ada@example.c0m",
                "ada@example.c-m",
                "ada@example.com-",
                "ada@127.0.0.1",
                "ada@[127.0.0.1]",
                "ada@-example.com",
                "ada@.example.com",
                "ada@example..com",
                "ada@example.com.",
                "ada@exa_mple.com",
                "ada@exa+mple.com",
                "ada@exa'mple.com",
                "ada@example.com:25",
                "ada@example.com/",
                "ada@example.com?subject=x",
                "mailto:ada@example.com",
                "<ada@example.com>",
                "Ada <ada@example.com>",
                "\"ada\"@example.com",
                "ada(comment)@example.com",
                "ada,bob@example.com",
                "ada@example.com,bob@example.com",
                "ada@example.com;bob@example.com",
                "ada\\@example.com",
            })
    void isNothingThatThePublishedGrammarRefuses(String typed) {
        assertThat(Email.parse(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Email(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\n", "\r\n", "\0", "\u00a0", "\u200b", "\u202e", "\ufeff"})
    void isNeverTrimmed(String invisible) {
        assertThat(Email.parse(invisible + "ada@example.com")).isEmpty();
        assertThat(Email.parse("ada" + invisible + "@example.com")).isEmpty();
        assertThat(Email.parse("ada@" + invisible + "example.com")).isEmpty();
        assertThat(Email.parse("ada@example.com" + invisible)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "ß", "ſ", "İ", "ı", "ａ", "\u0430", "ü", "٣", "😀", "\u0301"})
    void hasNoCharacterBeyondAscii(String strange) {
        assertThat(Email.parse("ad" + strange + "@example.com")).isEmpty();
        assertThat(Email.parse("ada@ex" + strange + "mple.com")).isEmpty();
        assertThat(Email.parse("ada@example.co" + strange)).isEmpty();
    }

    /** The sign of the unit kelvin is not ASCII, but its lower case is. */
    @Test
    void hasNoCharacterThatIsAsciiOnlyInLowerCase() {
        assertThat(Email.parse("\u212a@example.com")).isEmpty();
        assertThat(Email.parse("ada@\u212a.example.com")).isEmpty();
    }

    /** The capital I with a dot has a lower case of two characters, which makes the JDK copy the rest each time. */
    @Test
    void refusesAtOnceWhatGrowsInLowerCase() {
        var typed = "\u0130".repeat(1 << 18);

        assertThat(assertTimeoutPreemptively(ofSeconds(2), () -> Email.parse(typed)))
                .isEmpty();
    }

    @Test
    void hasOnlyFiveSignsBesideLettersAndDigitsBeforeTheAt() {
        var accepted = IntStream.range(0, 128)
                .filter(character -> !Character.isLetterOrDigit(character))
                .mapToObj(Character::toString)
                .filter(sign -> Email.parse("a" + sign + "a@example.com").isPresent());

        assertThat(accepted).containsExactly("'", "+", "-", ".", "_");
    }

    @Test
    void hasNoSignButHyphenAndDotAfterTheAt() {
        var accepted = IntStream.range(0, 128)
                .filter(character -> !Character.isLetterOrDigit(character))
                .mapToObj(Character::toString)
                .filter(sign -> Email.parse("ada@a" + sign + "a.example.com").isPresent());

        assertThat(accepted).containsExactly("-", ".");
    }

    @Test
    void isTheSameInWhateverCaseItIsTyped() {
        assertThat(Email.parse("Ada.LOVELACE@Example.COM")).contains(new Email("ada.lovelace@example.com"));
    }

    @Test
    @DefaultLocale("tr-TR")
    void isTheSameOnATurkishMachine() {
        assertThat(Email.parse("INFO@EXAMPLE.COM")).contains(new Email("info@example.com"));
    }

    @Test
    void isMadeInLowerCaseOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Email("Ada@example.com"));
    }

    @Test
    void isAtMostAsLongAsMailCanBeSentTo() {
        assertThat(Email.parse(ofLength(MAXIMUM_LENGTH - 1))).isPresent();
        assertThat(Email.parse(ofLength(MAXIMUM_LENGTH))).isPresent();
        assertThat(Email.parse(ofLength(MAXIMUM_LENGTH + 1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"dev.latchkey.domain.account.HostileTexts#all", "textsThatMakePatternsBacktrack"})
    void refusesWhatIsHostileAtOnce(String typed) {
        var parsed = assertTimeoutPreemptively(ofSeconds(2), () -> Email.parse(typed));

        assertThat(parsed).isEmpty();
    }

    private static Stream<String> textsThatMakePatternsBacktrack() {
        return Stream.of("a", "a.", "a-", "-", "'", "a'", "a@a.", "0.")
                .flatMap(part -> Stream.of(filledWith("", part, "!"), filledWith("a@", part, "!")));
    }

    private static String filledWith(String start, String part, String end) {
        return start + part.repeat((MAXIMUM_LENGTH - start.length() - end.length()) / part.length()) + end;
    }

    private static String ofLength(int length) {
        var host = "@example.com";
        return "a".repeat(length - host.length()) + host;
    }
}
