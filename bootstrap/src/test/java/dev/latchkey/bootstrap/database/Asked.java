package dev.latchkey.bootstrap.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What a database answers, over a connection of its own for each question. */
final class Asked {

    private Asked() {}

    /** Runs one statement, and commits. */
    static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connection(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    static String one(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connection(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static Connection connection(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
