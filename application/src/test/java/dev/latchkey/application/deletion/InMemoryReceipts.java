package dev.latchkey.application.deletion;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.deletion.ReceiptId;
import java.time.Instant;
import java.util.Optional;

/** {@link Receipts} in a map. */
public final class InMemoryReceipts implements Receipts {

    private final InMemoryStore store;

    public InMemoryReceipts(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(Receipt receipt) {
        store.receipts.put(receipt.id(), receipt);
    }

    @Override
    public Optional<Receipt> find(ReceiptId id) {
        return Optional.ofNullable(store.receipts.get(id));
    }

    @Override
    public int removeKeptUntil(Instant now, int limit) {
        var over = store.receipts.values().stream()
                .filter(receipt -> !receipt.keptUntil().isAfter(now))
                .limit(limit)
                .map(Receipt::id)
                .toList();
        over.forEach(store.receipts::remove);
        return over.size();
    }
}
