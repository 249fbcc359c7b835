package dev.latchkey.domain.deletion;

import static dev.latchkey.domain.deletion.StandardRules.POST;
import static dev.latchkey.domain.deletion.StandardRules.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-DEL-07")
class ReceiptTest {

    private static final String USER_ID = "u".repeat(32);
    private static final Instant BEGUN = Instant.parse("2028-02-29T12:00:00Z");
    private static final DeletionCounts COUNTS = new DeletionCounts(Map.of(POST, new Count(3, 1, 0)));

    private final Receipt receipt =
            Receipt.of(new ReceiptId("r".repeat(32)), USER, USER_ID, BEGUN, BEGUN.plusSeconds(2), COUNTS);

    @Test
    void saysNothingOfWhomItWasAbout() {
        assertThat(receipt.toString()).doesNotContain(USER_ID);
    }

    @Test
    void isShownToBeTheirsByWhoeverKnowsTheirId() {
        assertThat(receipt.isFor(USER_ID)).isTrue();
        assertThat(receipt.isFor("v".repeat(32))).isFalse();
    }

    @Test
    void isShownToBeChanged() {
        var fewer = new DeletionCounts(Map.of(POST, new Count(2, 1, 0)));
        var changed = new Receipt(
                receipt.id(), receipt.root(), receipt.begunAt(), receipt.endedAt(), fewer, receipt.digest());

        assertThat(changed.isFor(USER_ID)).isFalse();
    }

    @Test
    void isKeptForThreeYears() {
        assertThat(receipt.keptUntil()).isEqualTo("2031-02-28T12:00:02Z");
    }

    @Test
    void isKeptForAMonthIfItIsOfNoAccount() {
        var ofAPost = Receipt.of(receipt.id(), POST, "p".repeat(32), BEGUN, BEGUN, COUNTS);

        assertThat(ofAPost.keptUntil()).isEqualTo("2028-03-30T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "r", "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr-", "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr"})
    void hasAnIdOf32LettersAndDigits(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "post;", "ä", "\"user\""})
    void isAboutAKindWithAPlainName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EntityKind(name));
    }
}
