package dev.latchkey.application.deletion;

import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.deletion.ReceiptId;
import java.time.Instant;
import java.util.Optional;

/** What is kept of deletions. What it promises is written down in {@code ReceiptsContract}. */
public interface Receipts {

    /** Keeps a receipt. */
    void add(Receipt receipt);

    /** The receipt with that id, as it was added. */
    Optional<Receipt> find(ReceiptId id);

    /** Removes at most {@code limit} of those that need not be kept any longer; answers how many. */
    int removeKeptUntil(Instant now, int limit);
}
