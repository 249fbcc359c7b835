package dev.latchkey.persistence.deletion;

import java.util.List;
import org.apache.ibatis.annotations.Select;

/** Reads PostgreSQL's catalogue. */
interface SchemaMapper {

    /** Of the keys that lead to our tables. A table of another schema is named with it, and columns of one key are joined by a comma. */
    @Select("""
            SELECT CASE
                       WHEN pg_table_is_visible(c.conrelid) THEN referring.relname
                       ELSE referring.relnamespace::regnamespace || '_' || referring.relname
                   END AS table_name,
                   (SELECT string_agg(a.attname, ',' ORDER BY k.position)
                    FROM unnest(c.conkey) WITH ORDINALITY AS k (number, position)
                    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number) AS column_name,
                   referred.relname AS referred_table,
                   c.confdeltype = 'a' AS plain
            FROM pg_constraint c
            JOIN pg_class referring ON referring.oid = c.conrelid
            JOIN pg_class referred ON referred.oid = c.confrelid
            WHERE c.contype = 'f' AND c.conparentid = 0 AND pg_table_is_visible(c.confrelid)
            ORDER BY 1, 2, 3
            """)
    List<ForeignKeyRow> selectForeignKeys();
}
