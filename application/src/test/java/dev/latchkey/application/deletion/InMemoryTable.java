package dev.latchkey.application.deletion;

import static java.util.Objects.requireNonNull;

import dev.latchkey.domain.deletion.EntityKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind in a map of the store, seen as rows that refer to other rows.
 *
 * @param references by name, whom a row refers to
 * @param cuts by name of the reference, the row without it
 */
record InMemoryTable<K, V>(
        EntityKind kind,
        Map<K, V> rows,
        Function<Entry<K, V>, String> id,
        Map<String, Function<V, @Nullable String>> references,
        Map<String, UnaryOperator<V>> cuts) {

    static <K, V> InMemoryTable<K, V> of(EntityKind kind, Map<K, V> rows, Function<Entry<K, V>, String> id) {
        return new InMemoryTable<>(kind, rows, id, Map.of(), Map.of());
    }

    InMemoryTable<K, V> referring(String reference, Function<V, @Nullable String> to) {
        return new InMemoryTable<>(kind, rows, id, with(references, reference, to), cuts);
    }

    InMemoryTable<K, V> referring(String reference, Function<V, @Nullable String> to, UnaryOperator<V> cut) {
        return new InMemoryTable<>(kind, rows, id, with(references, reference, to), with(cuts, reference, cut));
    }

    Stream<Row> all() {
        return rows.entrySet().stream().map(Row::new);
    }

    private static <T> Map<String, T> with(Map<String, T> some, String name, T another) {
        var more = new LinkedHashMap<>(some);
        more.put(name, another);
        return more;
    }

    /** One of the rows. */
    final class Row {

        private final Entry<K, V> entry;

        private Row(Entry<K, V> entry) {
            this.entry = entry;
        }

        String id() {
            return id.apply(entry);
        }

        @Nullable String refersTo(String reference) {
            var target = references.get(reference);
            return target == null ? null : target.apply(entry.getValue());
        }

        void delete() {
            rows.remove(entry.getKey());
        }

        void cut(String reference) {
            rows.computeIfPresent(
                    entry.getKey(),
                    (_, row) -> requireNonNull(cuts.get(reference)).apply(row));
        }
    }
}
