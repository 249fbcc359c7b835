package dev.latchkey.security.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-KEY-02")
class SecretsTest {

    private static final String STRONG = "8d1f-Zq7wLrT-0vXeYb2-NcKmPs4-uHg";
    private static final String OTHER = "Jr5xWn-3tBqEa-9yDfVk6-LzGhCs1-oM";

    @Test
    void areTakenInTheirOrder() {
        assertThat(new Secrets(List.of(STRONG, OTHER)).values()).containsExactly(STRONG, OTHER);
    }

    @Test
    void areAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Secrets(List.of()));
    }

    @Test
    void haveThirtyTwoCharactersOrMore() {
        assertThat(STRONG).hasSize(32);

        assertThat(new Secrets(List.of(STRONG)).values()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Secrets(List.of(OTHER, STRONG.substring(1))))
                .withMessage("Secret 2 of 2 has fewer than 32 characters");
    }

    @Test
    void haveTenDifferentCharactersOrMore() {
        assertThat(new Secrets(List.of("0123456789".repeat(4))).values()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Secrets(List.of("012345678".repeat(4))))
                .withMessageStartingWith("Secret 1 of 1 is made of fewer than 10 different characters");
    }

    @Test
    void areNeverTheSameTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Secrets(List.of(STRONG, OTHER, STRONG)))
                .withMessage("The same secret is given twice");
    }

    @Test
    @Tag("SR-KEY-04")
    void areNotToldByTheirText() {
        assertThat(new Secrets(List.of(STRONG))).hasToString("Secrets[redacted]");
    }

    @Test
    @Tag("SR-KEY-04")
    void areNotToldByTheirRefusal() {
        var weak = "weak-but-secret";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Secrets(List.of(weak)))
                .satisfies(refusal -> assertThat(refusal).hasMessageNotContaining(weak));
    }

    @Test
    void doNotChangeWithTheListTheyCameIn() {
        var given = new ArrayList<>(List.of(STRONG));

        var secrets = new Secrets(given);
        given.clear();

        assertThat(secrets.values()).containsExactly(STRONG);
    }
}
