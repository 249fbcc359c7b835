package dev.latchkey.persistence.sql;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.latchkey.application.Transactions;
import java.util.Set;

/** Connects the mappers that the capabilities contribute to the database. */
public final class SqlModule extends AbstractModule {

    private final Database database;

    public SqlModule(Database database) {
        this.database = database;
    }

    /** Where a capability adds its mapper. */
    public static Multibinder<Class<?>> mappers(Binder binder) {
        return Multibinder.newSetBinder(binder, new TypeLiteral<>() {});
    }

    @Override
    protected void configure() {
        bind(Transactions.class).to(SqlSessions.class);
    }

    @Provides
    @Singleton
    SqlSessions sqlSessions(Set<Class<?>> mappers) {
        return new SqlSessions(database.connections(), mappers);
    }
}
