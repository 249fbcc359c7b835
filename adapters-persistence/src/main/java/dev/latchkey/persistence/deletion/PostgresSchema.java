package dev.latchkey.persistence.deletion;

import static java.util.stream.Collectors.toCollection;

import dev.latchkey.application.deletion.Schema;
import dev.latchkey.domain.deletion.Edge;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.domain.deletion.Tie;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@link Schema} by PostgreSQL's catalogue. */
final class PostgresSchema implements Schema {

    private final SchemaMapper mapper;
    private final Tables tables;

    PostgresSchema(SchemaMapper mapper, Tables tables) {
        this.mapper = mapper;
        this.tables = tables;
    }

    @Override
    public Set<Edge> foreignKeys() {
        return mapper.selectForeignKeys().stream().map(this::edgeOf).collect(toCollection(LinkedHashSet::new));
    }

    private Edge edgeOf(ForeignKeyRow row) {
        var from = tables.kindIn(row.tableName());
        return new Edge(
                from,
                tables.referenceIn(from, row.columnName()),
                tables.kindIn(row.referredTable()),
                row.plain() ? Tie.KEY : Tie.ACTING_KEY);
    }

    @Override
    public Set<EntityKind> kinds() {
        return tables.kinds();
    }
}
