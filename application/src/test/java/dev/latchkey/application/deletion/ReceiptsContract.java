package dev.latchkey.application.deletion;

import static dev.latchkey.domain.deletion.StandardRules.POST;
import static dev.latchkey.domain.deletion.StandardRules.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.TestRandomness;
import dev.latchkey.domain.deletion.Count;
import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.deletion.ReceiptId;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What all {@link Receipts} keep to, whatever they are made of. */
@Tag("SR-DEL-07")
public abstract class ReceiptsContract {

    /** Long before anything that other tests remember. */
    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00.000001Z");

    private static final TestRandomness RANDOMNESS = TestRandomness.seeded(System.nanoTime());

    /** The store under test. Each test makes its own receipts, so it need not be empty. */
    protected abstract Receipts receipts();

    @Test
    void areFoundAsTheyWereAdded() {
        var receipt =
                aReceipt(LONG_AGO, new DeletionCounts(Map.of(POST, new Count(3, 2, 0), USER, new Count(1, 0, 0))));
        receipts().add(receipt);

        assertThat(receipts().find(receipt.id())).contains(receipt);
        assertThat(receipts().find(receipt.id()).orElseThrow().isFor("somebody"))
                .isTrue();
        assertThat(receipts().find(anId())).isEmpty();
        assertThat(receipts().removeKeptUntil(receipt.keptUntil(), 10)).isEqualTo(1);
    }

    @Test
    void holdThoseOfNothing() {
        var receipt = aReceipt(LONG_AGO, DeletionCounts.NONE);
        receipts().add(receipt);

        assertThat(receipts().find(receipt.id())).contains(receipt);
        assertThat(receipts().removeKeptUntil(receipt.keptUntil(), 10)).isEqualTo(1);
    }

    @Test
    void goAtTheVeryInstantUntilWhichTheyAreKept() {
        var over = aReceipt(LONG_AGO, DeletionCounts.NONE);
        var kept = aReceipt(LONG_AGO.plusNanos(1_000), DeletionCounts.NONE);
        receipts().add(over);
        receipts().add(kept);
        var end = LONG_AGO.atOffset(ZoneOffset.UTC).plus(Period.ofYears(3)).toInstant();

        assertThat(receipts().removeKeptUntil(end.minusNanos(1_000), 10)).isZero();
        assertThat(receipts().removeKeptUntil(end, 10)).isEqualTo(1);

        assertThat(receipts().find(over.id())).isEmpty();
        assertThat(receipts().find(kept.id())).contains(kept);
        assertThat(receipts().removeKeptUntil(end.plusSeconds(1), 10)).isEqualTo(1);
    }

    @Test
    void goNoMoreAtATimeThanTheyAreToldTo() {
        for (var count = 0; count < 3; count++) {
            receipts().add(aReceipt(LONG_AGO, DeletionCounts.NONE));
        }
        var end = LONG_AGO.atOffset(ZoneOffset.UTC).plus(Period.ofYears(3)).toInstant();

        assertThat(receipts().removeKeptUntil(end, 2)).isEqualTo(2);
        assertThat(receipts().removeKeptUntil(end, 2)).isEqualTo(1);
    }

    private static Receipt aReceipt(Instant at, DeletionCounts counts) {
        return Receipt.of(anId(), USER, "somebody", at.minusSeconds(2), at, counts);
    }

    private static ReceiptId anId() {
        return new ReceiptId(RANDOMNESS.alphanumeric(ReceiptId.LENGTH));
    }
}
