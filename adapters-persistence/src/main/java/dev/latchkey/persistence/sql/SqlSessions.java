package dev.latchkey.persistence.sql;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import java.sql.SQLException;
import java.time.Duration;
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

    /** How long to leave alone what so many others want. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** The SQL states of a serialization failure and of a deadlock. */
    private static final Set<String> LOST_TO_ANOTHER = Set.of("40001", "40P01");

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
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return once(work, isKept);
            } catch (PersistenceException failure) {
                if (!isLostToAnother(failure)) {
                    throw failure;
                }
            }
        }
        throw new Overloaded("The database undid a transaction again and again in favour of others", PATIENCE);
    }

    /** Whether PostgreSQL undid it in favour of another transaction, so that it may well succeed the next time. */
    private static boolean isLostToAnother(PersistenceException failure) {
        return failure.getCause() instanceof SQLException cause && LOST_TO_ANOTHER.contains(cause.getSQLState());
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
