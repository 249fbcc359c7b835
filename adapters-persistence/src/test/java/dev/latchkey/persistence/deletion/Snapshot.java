package dev.latchkey.persistence.deletion;

import static java.util.Comparator.comparing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every row of every table of a schema, whatever tables it has, in an order that depends on nothing else. */
record Snapshot(List<Row> rows) {

    private static final String TABLES = """
            SELECT relname
            FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'm')
            """;

    Snapshot {
        rows = rows.stream().sorted(comparing(Row::toString)).toList();
    }

    /** What other transactions see at this moment. */
    static Snapshot of(Connection connection) throws SQLException {
        var rows = new ArrayList<Row>();
        for (var table : tables(connection)) {
            rows.addAll(rowsOf(connection, table));
        }
        return new Snapshot(rows);
    }

    /** The rows of that table. */
    Stream<Row> of(String table) {
        return rows.stream().filter(row -> row.table().equals(table));
    }

    /** The same without one table. */
    Snapshot without(String table) {
        return new Snapshot(
                rows.stream().filter(row -> !row.table().equals(table)).toList());
    }

    /** Every row that has that text anywhere in it, in whatever letters. */
    List<Row> mentioning(String text) {
        return rows.stream()
                .filter(row -> row.columns().values().stream()
                        .anyMatch(value -> value != null && lower(value).contains(lower(text))))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var names = statement.executeQuery(TABLES)) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    private static List<Row> rowsOf(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = connection.createStatement();
                var all = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            var columns = all.getMetaData();
            while (all.next()) {
                var values = new LinkedHashMap<String, @Nullable String>();
                for (var column = 1; column <= columns.getColumnCount(); column++) {
                    values.put(columns.getColumnName(column), all.getString(column));
                }
                rows.add(new Row(table, values));
            }
        }
        return rows;
    }
}
