package dev.latchkey.persistence.sql;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.logging.nologging.NoLoggingImpl;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionManager;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/**
 * The mappers, and the transactions they take part in: read committed, bound to the thread.
 *
 * <p>Rows are records, built through their constructors, by name; a column without a component fails, and so does a
 * component without a column.
 */
public final class SqlSessions implements Transactions {

    /** How often a transaction is tried that PostgreSQL undoes in favour of another (SR-OPS-07). */
    private static final int ATTEMPTS = 4;

    /** How often a transaction is tried that came across a lock; in between, its connection is anybody's. */
    private static final int TURNS = 4;

    /** How long to wait for a lock before it is somebody else's turn. */
    private static final Duration TURN = Duration.ofMillis(250);

    /** How long to leave alone what so many others want. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** The SQL states of a serialization failure and of a deadlock: it may well succeed the next time. */
    private static final Set<String> LOST_TO_ANOTHER = Set.of("40001", "40P01");

    /** The SQL state of a lock that was not to be had in time. */
    private static final String LOCKED = "55P03";

    private final SqlSessionManager manager;

    SqlSessions(Database database, Set<Class<?>> mappers) {
        var environment = new Environment("latchkey", new JdbcTransactionFactory(), database.connections());
        var configuration = new Configuration(environment);
        configuration.setLogImpl(
                NoLoggingImpl.class); // it would log parameters, and some of them are hashes of passwords
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.FAILING);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        mappers.forEach(configuration::addMapper);
        manager = SqlSessionManager.newInstance(new AutoCommitting(configuration));
    }

    /** The mapper of that type, which must be one of those that were given. */
    public <M> M mapper(Class<M> type) {
        return manager.getMapper(type);
    }

    /**
     * Lets the running transaction, if there is one, wait only briefly for what others have locked. Then it is undone and
     * done again, a few times, and fails with {@link Overloaded} after a second: so whoever comes across a long deletion does
     * not keep a connection from everybody else. Only for locks that are shared with everybody but a deletion: two who
     * wait briefly for each other would both give way, again and again.
     */
    public void waitBriefly() {
        if (manager.isManagedSessionStarted()) {
            waitForLocks(TURN);
        }
    }

    /** Lets the running transaction wait for what others have locked as long as it takes. */
    public void waitPatiently() {
        waitForLocks(Duration.ZERO);
    }

    private void waitForLocks(Duration timeout) {
        try (var statement = manager.getConnection().createStatement()) {
            statement.execute("SET LOCAL lock_timeout = " + timeout.toMillis());
        } catch (SQLException broken) {
            throw new PersistenceException("The connection cannot be told how long to wait", broken);
        }
    }

    /** Lets each further statement of the running transaction take that long. */
    public void allow(Duration patience) {
        try {
            manager.getConnection().setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
        } catch (SQLException broken) {
            throw new PersistenceException("The connection cannot wait longer", broken);
        }
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return inTransaction(work, _ -> true);
    }

    @Override
    public <T, R> Result<T, R> attempt(Supplier<Result<T, R>> work) {
        return inTransaction(work, Result::isDone);
    }

    private <T> T inTransaction(Supplier<T> work, Predicate<T> isKept) {
        if (manager.isManagedSessionStarted()) {
            return work.get();
        }
        var lost = 0;
        var locked = 0;
        while (lost < ATTEMPTS && locked < TURNS) {
            try {
                return once(work, isKept);
            } catch (PersistenceException failure) {
                var state = stateOf(failure);
                if (LOST_TO_ANOTHER.contains(state)) {
                    lost++;
                } else if (LOCKED.equals(state)) {
                    locked++;
                } else {
                    throw failure;
                }
            }
        }
        throw new Overloaded("The database gave a transaction up again and again in favour of others", PATIENCE);
    }

    private static String stateOf(PersistenceException failure) {
        return failure.getCause() instanceof SQLException cause
                ? Objects.requireNonNullElse(cause.getSQLState(), "")
                : "";
    }

    private <T> T once(Supplier<T> work, Predicate<T> isKept) {
        manager.startManagedSession(false);
        try {
            var result = work.get();
            if (isKept.test(result)) {
                manager.commit(true);
            } else {
                manager.rollback(true);
            }
            return result;
        } catch (Throwable failure) {
            rollBack(failure);
            throw failure;
        } finally {
            manager.close();
        }
    }

    /** A connection that broke cannot be rolled back; what broke it is what matters. */
    private void rollBack(Throwable cause) {
        try {
            manager.rollback(true);
        } catch (RuntimeException failure) {
            cause.addSuppressed(failure);
        }
    }

    /** Outside a transaction each statement commits by itself, which saves the round trip of a commit. */
    private static final class AutoCommitting extends DefaultSqlSessionFactory {

        AutoCommitting(Configuration configuration) {
            super(configuration);
        }

        @Override
        public SqlSession openSession() {
            return openSession(true);
        }
    }
}
