package dev.latchkey.persistence.deletion;

import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.deletion.ReceiptId;
import java.time.Instant;

/** A row of the {@code deletion} table, without its counts. */
record ReceiptRow(String id, String kind, Instant begunAt, Instant endedAt, String digest, Instant keptUntil) {

    static ReceiptRow of(Receipt receipt) {
        return new ReceiptRow(
                receipt.id().value(),
                receipt.root().name(),
                receipt.begunAt(),
                receipt.endedAt(),
                receipt.digest(),
                receipt.keptUntil());
    }

    Receipt toDomain(DeletionCounts counts) {
        return new Receipt(new ReceiptId(id), new EntityKind(kind), begunAt, endedAt, counts, digest);
    }
}
