package dev.latchkey.application.deletion.internal;

import dev.latchkey.application.Batches;
import dev.latchkey.application.Chore;
import dev.latchkey.application.deletion.PurgeReceipts;
import dev.latchkey.application.deletion.Receipts;
import java.time.InstantSource;

/** Carries out {@link PurgeReceipts}. */
public final class ReceiptPurger implements PurgeReceipts {

    private final Receipts receipts;
    private final Batches batches;
    private final InstantSource clock;

    /** Purges what has been kept long enough by this clock. */
    public ReceiptPurger(Receipts receipts, Batches batches, InstantSource clock) {
        this.receipts = receipts;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public int purge() {
        return batches.work(Chore.PURGE_RECEIPTS, limit -> receipts.removeKeptUntil(clock.instant(), limit));
    }
}
