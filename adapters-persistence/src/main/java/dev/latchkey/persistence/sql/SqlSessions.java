package dev.latchkey.persistence.sql;

import dev.latchkey.application.Transactions;
import java.util.Set;
import java.util.function.Supplier;
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
        if (manager.isManagedSessionStarted()) {
            return work.get();
        }
        manager.startManagedSession(false);
        try {
            var result = work.get();
            manager.commit(true);
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
