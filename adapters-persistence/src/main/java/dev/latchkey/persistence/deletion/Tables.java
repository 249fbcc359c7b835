package dev.latchkey.persistence.deletion;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.latchkey.domain.deletion.Edge;
import dev.latchkey.domain.deletion.EntityKind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Where everything is stored, by its kind. */
final class Tables {

    private final Map<EntityKind, EntityTable> byKind;

    /** Fails with {@link IllegalStateException} on two tables for one kind. */
    Tables(Collection<EntityTable> tables) {
        byKind = tables.stream().collect(toUnmodifiableMap(EntityTable::kind, identity()));
    }

    Set<EntityKind> kinds() {
        return byKind.keySet();
    }

    /** Where things of that kind are; fails with {@link IllegalStateException} when nobody said so. */
    EntityTable of(EntityKind kind) {
        var table = byKind.get(kind);
        if (table == null) {
            throw new IllegalStateException("There is no step that deletes a " + kind);
        }
        return table;
    }

    /** Where a reference is held; fails with {@link IllegalStateException} when nobody said so. */
    EntityTable.Column of(Edge edge) {
        var column = of(edge.from()).references().get(edge.name());
        if (column == null) {
            throw new IllegalStateException("The step that deletes a " + edge.from() + " does not know " + edge);
        }
        return column;
    }

    /** The kind that is stored there; of another table, a kind of that name. */
    EntityKind kindIn(String table) {
        return byKind.values().stream()
                .filter(each -> each.table().equals(table))
                .map(EntityTable::kind)
                .findFirst()
                .orElseGet(() -> new EntityKind(plain(table)));
    }

    /** The reference that the things of a kind hold in that column; of another column, one of that name. */
    String referenceIn(EntityKind kind, String column) {
        var table = byKind.get(kind);
        return table == null
                ? column
                : table.references().entrySet().stream()
                        .filter(each -> each.getValue().name().equals(column))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(column);
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9_]", "_");
    }
}
