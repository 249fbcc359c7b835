package dev.latchkey.persistence.deletion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row as it is stored, every value in PostgreSQL's own words. */
record Row(String table, Map<String, @Nullable String> columns) {

    Row {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    @Nullable String get(String column) {
        return columns.get(column);
    }

    /** What is in a column that is never empty. */
    String text(String column) {
        return Objects.requireNonNull(columns.get(column));
    }

    /** Whether there is a value in that column, and this is it. */
    boolean has(String column, String value) {
        return value.equals(columns.get(column));
    }

    /** The same row without the value in that column. */
    Row without(String column) {
        var changed = new LinkedHashMap<String, @Nullable String>(columns);
        changed.put(column, null);
        return new Row(table, changed);
    }

    @Override
    public String toString() {
        return table + columns;
    }
}
