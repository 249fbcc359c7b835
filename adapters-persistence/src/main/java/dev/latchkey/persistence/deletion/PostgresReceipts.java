package dev.latchkey.persistence.deletion;

import static java.util.stream.Collectors.toMap;

import dev.latchkey.application.deletion.Receipts;
import dev.latchkey.domain.deletion.Count;
import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.deletion.ReceiptId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** {@link Receipts} in the {@code deletion} table. */
final class PostgresReceipts implements Receipts {

    private final ReceiptMapper mapper;

    PostgresReceipts(ReceiptMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(Receipt receipt) {
        var counts = receipt.counts().byKind();
        mapper.insert(
                ReceiptRow.of(receipt),
                counts.keySet().stream().map(EntityKind::name).toArray(String[]::new),
                numbers(counts, Count::deleted),
                numbers(counts, Count::anonymised));
    }

    private static Long[] numbers(Map<EntityKind, Count> counts, ToLongFunction<Count> which) {
        return counts.values().stream().map(which::applyAsLong).toArray(Long[]::new);
    }

    @Override
    public Optional<Receipt> find(ReceiptId id) {
        return mapper.select(id.value()).map(row -> row.toDomain(countsOf(id)));
    }

    private DeletionCounts countsOf(ReceiptId id) {
        return new DeletionCounts(mapper.selectCounts(id.value()).stream()
                .collect(toMap(row -> new EntityKind(row.kind()), CountRow::toDomain)));
    }

    @Override
    public int removeKeptUntil(Instant now, int limit) {
        return mapper.deleteKeptUntil(now, limit);
    }
}
