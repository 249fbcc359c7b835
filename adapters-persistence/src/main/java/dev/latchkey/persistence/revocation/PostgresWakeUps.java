package dev.latchkey.persistence.revocation;

import dev.latchkey.application.revocation.WakeUps;
import dev.latchkey.persistence.sql.Database;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link WakeUps} by PostgreSQL's notifications: without content, and never in the transaction that revokes, which would take a
 * lock that all commits of the database wait for.
 */
final class PostgresWakeUps implements WakeUps {

    static final String CHANNEL = "latchkey_revocation";

    private static final Logger log = LoggerFactory.getLogger(PostgresWakeUps.class);

    private final Database database;

    PostgresWakeUps(Database database) {
        this.database = database;
    }

    @Override
    public void send() {
        try (var connection = database.coordination().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("NOTIFY " + CHANNEL);
        } catch (SQLException failure) {
            log.debug("The other nodes could not be told that there is news: {}", failure.getMessage());
        }
    }
}
