package dev.latchkey.persistence.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.latchkey.application.operation.Measure;
import dev.latchkey.application.operation.Measured;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that answers, with our schema in it, and the connections to it. Whoever opens it closes it. */
public final class Database implements Measured, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private static final String CONNECT_SECONDS = "5";

    /** How long to wait for a connection that is free: whoever asked is better told to come back. */
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(2);

    /** How long a connection that was idle may take to show that it still works. */
    private static final Duration CONNECTION_CHECK = Duration.ofSeconds(1);

    /** A statement of ours that takes longer waits for a database that is not there any more. */
    private static final String ANSWER_SECONDS = "10";

    /** Whoever holds a lease has to know soon that nobody answers. */
    private static final String SOON_SECONDS = "2";

    /** One each for asking for news, listening, waking up others, and waiting for them. */
    private static final int COORDINATING = 4;

    /**
     * Waits for locks longer than PostgreSQL takes to find a deadlock: what is locked after that belongs to a long deletion.
     * And whatever the database is set to, what was committed survives a crash of it (SR-REV-12).
     */
    private static final String SESSION = """
            SET lock_timeout = '2s';
            SELECT set_config('synchronous_commit', 'on', false)
            WHERE current_setting('synchronous_commit') IN ('off', 'local')
            """;

    private final HikariDataSource connections;
    private final HikariDataSource coordination;

    private Database(HikariDataSource connections, HikariDataSource coordination) {
        this.connections = connections;
        this.coordination = coordination;
    }

    /**
     * Waits for the database to answer and brings its schema up to date; fails with {@link DatabaseUnavailable} when it
     * does not answer in time.
     */
    public static Database open(PersistenceConfig config) {
        var connections = connect(config);
        try {
            migrate(config);
            return new Database(connections, new HikariDataSource(coordinationOf(config)));
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

    private static HikariConfig coordinationOf(PersistenceConfig config) {
        var pool = poolOf(config);
        pool.setPoolName("coordination");
        pool.setMaximumPoolSize(COORDINATING);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(1_000);
        pool.addDataSourceProperty("connectTimeout", SOON_SECONDS);
        pool.addDataSourceProperty("socketTimeout", SOON_SECONDS);
        return pool;
    }

    private static HikariConfig poolOf(PersistenceConfig config) {
        var pool = new HikariConfig();
        pool.setPoolName("database");
        pool.setJdbcUrl(config.url());
        pool.setUsername(config.user());
        pool.setPassword(config.password());
        pool.setMaximumPoolSize(config.poolSize());
        pool.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        pool.setValidationTimeout(CONNECTION_CHECK.toMillis());
        pool.setInitializationFailTimeout(config.startTimeout().toMillis());
        pool.setConnectionInitSql(SESSION);
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

    /** Whether it answers at this moment; no after a few seconds. */
    boolean answers() {
        try (var connection = connections.getConnection()) {
            return connection.isValid(Math.toIntExact(CONNECTION_CHECK.toSeconds()));
        } catch (SQLException outOfReach) {
            return false;
        }
    }

    /** How much the connections are used. */
    @Override
    public List<Measure> measures() {
        return Stream.of(connections, coordination)
                .flatMap(Database::measuresOf)
                .toList();
    }

    private static Stream<Measure> measuresOf(HikariDataSource connections) {
        var name = connections.getPoolName() + ".connections.";
        var pool = connections.getHikariPoolMXBean();
        return Stream.of(
                level(name + "busy", "How many connections are in use", pool::getActiveConnections),
                level(name + "idle", "How many connections are free", pool::getIdleConnections),
                level(name + "most", "How many connections there can be", connections::getMaximumPoolSize),
                level(name + "awaited", "How many threads wait for one", pool::getThreadsAwaitingConnection));
    }

    private static Measure level(String name, String meaning, DoubleSupplier value) {
        return new Measure(name, Measure.Kind.LEVEL, meaning, value);
    }

    DataSource connections() {
        return connections;
    }

    /** Connections apart, on which nodes agree with each other; few, and impatient. */
    public DataSource coordination() {
        return coordination;
    }

    @Override
    public void close() {
        coordination.close();
        connections.close();
    }
}
