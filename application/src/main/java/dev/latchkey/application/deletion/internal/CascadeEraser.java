package dev.latchkey.application.deletion.internal;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.deletion.Deletions;
import dev.latchkey.application.deletion.Erase;
import dev.latchkey.application.deletion.Receipts;
import dev.latchkey.domain.deletion.Cascade;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.deletion.ReceiptId;
import java.time.InstantSource;
import java.util.Optional;

/** Carries out {@link Erase}. */
public final class CascadeEraser implements Erase {

    private final Cascade cascade;
    private final Deletions deletions;
    private final Receipts receipts;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Deletes by this cascade. */
    public CascadeEraser(
            Cascade cascade,
            Deletions deletions,
            Receipts receipts,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.cascade = cascade;
        this.deletions = deletions;
        this.receipts = receipts;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Optional<Receipt> erase(Command command) {
        return transactions.inTransaction(() -> {
            var begunAt = clock.instant();
            var counts = deletions.carryOut(cascade.planFor(command.kind()), command.id());
            if (counts.of(command.kind()).deleted() == 0) {
                return Optional.empty();
            }
            var receipt = Receipt.of(
                    new ReceiptId(randomness.alphanumeric(ReceiptId.LENGTH)),
                    command.kind(),
                    command.id(),
                    begunAt,
                    clock.instant(),
                    counts.plus(command.already()));
            receipts.add(receipt);
            return Optional.of(receipt);
        });
    }
}
