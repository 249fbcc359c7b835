package dev.latchkey.application.deletion;

import dev.latchkey.application.InMemoryStore;

class InMemoryReceiptsTest extends ReceiptsContract {

    private final Receipts receipts = new InMemoryReceipts(new InMemoryStore());

    @Override
    protected Receipts receipts() {
        return receipts;
    }
}
