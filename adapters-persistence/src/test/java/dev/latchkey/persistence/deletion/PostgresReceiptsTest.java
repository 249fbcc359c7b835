package dev.latchkey.persistence.deletion;

import dev.latchkey.application.deletion.Receipts;
import dev.latchkey.application.deletion.ReceiptsContract;
import dev.latchkey.persistence.TestDatabase;

class PostgresReceiptsTest extends ReceiptsContract {

    @Override
    protected Receipts receipts() {
        return TestDatabase.need(Receipts.class);
    }
}
