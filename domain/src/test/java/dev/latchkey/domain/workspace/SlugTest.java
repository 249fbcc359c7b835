package dev.latchkey.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "acme", "acme-2", "a-b-c"})
    void isLowerCaseWordsJoinedByHyphens(String text) {
        assertThat(Slug.parse(text)).contains(new Slug(text));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @ValueSource(strings = {"Acme", "-a", "a-", "a--b", "a_b", "a.b", "a b", "a/b", "acme\n", "é"})
    void isNothingElse(String text) {
        assertThat(Slug.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(text));
    }

    @Test
    void isNotTooLong() {
        assertThat(Slug.parse("a".repeat(Slug.MAXIMUM_LENGTH))).isPresent();
        assertThat(Slug.parse("a".repeat(Slug.MAXIMUM_LENGTH + 1))).isEmpty();
    }
}
