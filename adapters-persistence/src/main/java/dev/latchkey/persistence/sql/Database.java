package dev.latchkey.persistence.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that answers, with our schema in it, and the connections to it. Whoever opens it closes it. */
public final class Database implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private static final String CONNECT_SECONDS = "5";

    /** A statement of ours that takes longer waits for a database that is not there any more. */
    private static final String ANSWER_SECONDS = "10";

    /** Longer than PostgreSQL takes to find a deadlock: what is locked after that belongs to a long deletion. */
    private static final String WAIT_FOR_LOCKS = "SET lock_timeout = '2s'";

    private final HikariDataSource connections;

    private Database(HikariDataSource connections) {
        this.connections = connections;
    }

    /**
     * Waits for the database to answer and brings its schema up to date; fails with {@link DatabaseUnavailable} when it
     * does not answer in time.
     */
    public static Database open(PersistenceConfig config) {
        var connections = connect(config);
        try {
            migrate(config);
            return new Database(connections);
        } catch (RuntimeException failure) {
            connections.close();
            throw failure;
        }
    }

    private static HikariDataSource connect(PersistenceConfig config) {
        try {
            return new HikariDataSource(poolOf(config));
        } catch (PoolInitializationException failure) {
            throw new DatabaseUnavailable(failure);
        }
    }

    private static HikariConfig poolOf(PersistenceConfig config) {
        var pool = new HikariConfig();
        pool.setPoolName("database");
        pool.setJdbcUrl(config.url());
        pool.setUsername(config.user());
        pool.setPassword(config.password());
        pool.setMaximumPoolSize(config.poolSize());
        pool.setConnectionTimeout(5_000);
        pool.setInitializationFailTimeout(config.startTimeout().toMillis());
        pool.setConnectionInitSql(WAIT_FOR_LOCKS);
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // it names rows, and thereby people
        pool.addDataSourceProperty("ApplicationName", "latchkey");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
        pool.addDataSourceProperty("socketTimeout", ANSWER_SECONDS);
        return pool;
    }

    /** On a connection of its own, which may take as long as a migration takes. */
    private static void migrate(PersistenceConfig config) {
        var flyway = Flyway.configure()
                .dataSource(config.url(), config.user(), config.password())
                .locations("classpath:db/migration")
                .load();
        var applied = flyway.migrate().migrationsExecuted;
        log.info(
                "Schema is at version {}, {} migrations applied",
                flyway.info().current().getVersion(),
                applied);
    }

    DataSource connections() {
        return connections;
    }

    @Override
    public void close() {
        connections.close();
    }
}
