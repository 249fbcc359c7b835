package dev.latchkey.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without an index that begins with its columns, whoever deletes what a foreign key points at reads the whole table. */
class ForeignKeysTest {

    private static final String WITHOUT_INDEX = """
            SELECT format('%s (%s)', f.conrelid::regclass, string_agg(a.attname, ', ' ORDER BY k.position))
            FROM pg_constraint f
            CROSS JOIN unnest(f.conkey) WITH ORDINALITY AS k (attnum, position)
            JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.attnum
            WHERE f.contype = 'f'
              AND f.connamespace = current_schema()::regnamespace
              AND NOT EXISTS (
                  SELECT
                  FROM pg_index i
                  WHERE i.indrelid = f.conrelid
                    AND i.indisvalid
                    AND i.indpred IS NULL
                    AND (i.indkey::smallint[])[0:cardinality(f.conkey) - 1] @> f.conkey
              )
            GROUP BY f.oid, f.conrelid
            ORDER BY 1
            """;

    private Database database;
    private Connection connection;

    @BeforeEach
    void makeTheSchema() throws SQLException {
        var config = TestDatabase.inEmptySchema("foreign_keys");
        database = Database.open(config);
        connection = DriverManager.getConnection(config.url(), config.user(), config.password());
    }

    @AfterEach
    void leaveIt() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void eachHaveAnIndexThatBeginsWithTheirColumns() throws SQLException {
        assertThat(withoutIndex()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none                  | SELECT",
                "of another column     | CREATE INDEX ON planted (note)",
                "with it, but second   | CREATE INDEX ON planted (note, keeper_id)",
                "of some of its rows   | CREATE INDEX ON planted (keeper_id) WHERE note > ''",
                "of what is made of it | CREATE INDEX ON planted (lower(keeper_id))",
            })
    void areNamedWhenTheOnlyIndexIs(String what, String index) throws SQLException {
        execute("CREATE TABLE planted (note text, keeper_id text REFERENCES \"user\" (id))");
        execute(index);

        assertThat(withoutIndex()).as(what).containsExactly("planted (keeper_id)");
    }

    @Test
    void ofSeveralColumnsNeedThemAllInFrontInAnyOrder() throws SQLException {
        execute("""
                CREATE TABLE planted (
                    note      text,
                    device_id text,
                    user_id   text,
                    FOREIGN KEY (device_id, user_id) REFERENCES session (device_id, user_id)
                )
                """);
        execute("CREATE INDEX ON planted (device_id)");
        assertThat(withoutIndex()).containsExactly("planted (device_id, user_id)");

        execute("CREATE INDEX ON planted (user_id, device_id, note)");
        assertThat(withoutIndex()).isEmpty();
    }

    private void execute(String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private List<String> withoutIndex() throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(WITHOUT_INDEX)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
