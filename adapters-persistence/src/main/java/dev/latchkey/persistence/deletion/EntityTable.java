package dev.latchkey.persistence.deletion;

import dev.latchkey.domain.deletion.EntityKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the things of one kind are stored, one in each row: the step by which they are deleted. Each column that
 * is named here leads an index.
 *
 * @param key the column that tells the rows apart
 * @param references by the name of the reference, the column that holds it
 * @param held whether whoever adds something below one of them locks its row {@code FOR KEY SHARE} before
 */
public record EntityTable(EntityKind kind, String table, String key, Map<String, Column> references, boolean held) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** Copies the map. Fails with {@link IllegalArgumentException} on names that need more than quotes. */
    public EntityTable {
        require(table);
        require(key);
        references = Map.copyOf(references);
    }

    /** Things of that kind in that table, which refer to nothing yet. */
    public static EntityTable of(EntityKind kind, String table) {
        return new EntityTable(kind, table, "id", Map.of(), false);
    }

    /** The same, told apart by that column and not by {@code id}. */
    public EntityTable keyedBy(String column) {
        return new EntityTable(kind, table, column, references, held);
    }

    /** The same, referring to the {@code id} of something else in that column. */
    public EntityTable referring(String reference, String column) {
        return referring(reference, new Column(column, "id"));
    }

    /** The same, referring in that column to what something else has in its column of that name. */
    public EntityTable referring(String reference, String column, String targetColumn) {
        return referring(reference, new Column(column, targetColumn));
    }

    /** The same, held by whoever adds something below. */
    public EntityTable heldFromBelow() {
        return new EntityTable(kind, table, key, references, true);
    }

    private EntityTable referring(String reference, Column column) {
        var more = new LinkedHashMap<>(references);
        more.put(reference, column);
        return new EntityTable(kind, table, key, more, held);
    }

    private static void require(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a table or a column: " + name);
        }
    }

    /**
     * A column that refers to something.
     *
     * @param target the column of the other table that has the same value
     */
    public record Column(String name, String target) {

        /** Fails with {@link IllegalArgumentException} on names that need more than quotes. */
        public Column {
            require(name);
            require(target);
        }
    }
}
