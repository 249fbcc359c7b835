package dev.latchkey.persistence.sql;

import java.sql.SQLException;
import java.util.Set;

/** A database of the tests' own, and transactions with it. */
record Planted(Database database, SqlSessions transactions, StatementMapper statements) implements AutoCloseable {

    private static final String SCHEMA = """
            CREATE TABLE planted (name text PRIMARY KEY);
            CREATE FUNCTION fail(state text) RETURNS void LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''On purpose'' USING ERRCODE = state; END';
            """;

    static Planted in(PersistenceConfig config) {
        var database = Database.open(config);
        try (var connection = database.connections().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        var transactions = new SqlSessions(database.connections(), Set.of(StatementMapper.class));
        return new Planted(database, transactions, transactions.mapper(StatementMapper.class));
    }

    @Override
    public void close() {
        database.close();
    }
}
