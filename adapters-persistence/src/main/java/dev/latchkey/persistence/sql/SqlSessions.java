package dev.latchkey.persistence.sql;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
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

    /** How long to wait for a lock before it is somebody else's turn. */
    private static final Duration TURN = Duration.ofMillis(250);

    /** How long to leave alone what so many others want, or what does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final SqlSessionManager manager;

    /** These mappers, on these connections. */
    public SqlSessions(DataSource connections, Set<Class<?>> mappers) {
        var environment = new Environment("latchkey", new JdbcTransactionFactory(), connections);
        var configuration = new Configuration(environment);
        configuration.setLogImpl(
                NoLoggingImpl.class); // it would log parameters, and some of them are hashes of passwords
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.FAILING);
        configuration.setReturnInstanceForEmptyRow(true); // a row is one, even if it holds nothing but nulls
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        mappers.forEach(configuration::addMapper);
        manager = SqlSessionManager.newInstance(new AutoCommitting(configuration));
    }

    /**
     * The mapper of that type, which must be one of those that were given. A statement of its that is a transaction by
     * itself fails like a transaction.
     */
    public <M> M mapper(Class<M> type) {
        var statements = Proxy.getInvocationHandler(manager.getMapper(type));
        InvocationHandler failingAsPromised = (mapper, statement, values) -> {
            try {
                return statements.invoke(mapper, statement, values);
            } catch (PersistenceException failure) {
                throw manager.isManagedSessionStarted() ? failure : promised(failure);
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, failingAsPromised));
    }

    /** As {@link Transactions} promises it. */
    private static RuntimeException promised(PersistenceException failure) {
        return Setback.in(failure)
                .<RuntimeException>map(setback -> overloaded(setback, failure))
                .orElse(failure);
    }

    private static Overloaded overloaded(Setback setback, PersistenceException failure) {
        return new Overloaded(
                switch (setback) {
                    case LOST_TO_ANOTHER, LOCKED -> "The database gave this up in favour of others";
                    case NO_ANSWER -> "The database does not answer: " + reasonOf(failure);
                },
                PATIENCE);
    }

    /** What was said first, without the statement around it. */
    private static String reasonOf(Throwable failure) {
        return failure.getCause() == null
                ? failure.toString().lines().findFirst().orElseThrow()
                : reasonOf(failure.getCause());
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

    @Override
    public boolean isRunning() {
        return manager.isManagedSessionStarted();
    }

    private <T> T inTransaction(Supplier<T> work, Predicate<T> isKept) {
        if (manager.isManagedSessionStarted()) {
            return work.get();
        }
        var setbacks = new EnumMap<Setback, Integer>(Setback.class);
        while (true) {
            try {
                return once(work, isKept);
            } catch (PersistenceException failure) {
                var setback = Setback.in(failure).orElseThrow(() -> failure);
                if (setbacks.merge(setback, 1, Integer::sum) == setback.attempts()) {
                    throw overloaded(setback, failure);
                }
            }
        }
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
