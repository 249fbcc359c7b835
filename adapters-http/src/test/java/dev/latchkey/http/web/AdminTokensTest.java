package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTokensTest {

    private static final String ONE = "one-0123456789-abcdefghijklmnopqrst";
    private static final String TWO = "two-0123456789-abcdefghijklmnopqrst";

    @Test
    void areNumberedInTheirOrder() {
        var tokens = new AdminTokens(List.of(ONE, TWO));

        assertThat(tokens.numberOf(ONE)).hasValue(1);
        assertThat(tokens.numberOf(TWO)).hasValue(2);
        assertThat(tokens.numberOf("")).isEmpty();
        assertThat(AdminTokens.NONE.numberOf(ONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with blanks 0123456789 abcdefghijkl", "ümlaut-0123456789-abcdefghijklmnop"})
    @Tag("SR-KEY-02")
    void areRefusedWithoutBeingToldWhenTheyAreUnfit(String unfit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdminTokens(List.of(ONE, unfit)))
                .withMessageStartingWith("Token 2 of 2 must be")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("0123456789"));
    }

    @Test
    @Tag("SR-KEY-02")
    void areRefusedWhenOneIsThereTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AdminTokens(List.of(ONE, TWO, ONE)));
    }

    @Test
    @Tag("SR-KEY-04")
    void areNotPrinted() {
        assertThat(new AdminTokens(List.of(ONE)).toString()).doesNotContain("0123456789");
    }
}
