package dev.latchkey.persistence.chore;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.Chores;
import dev.latchkey.persistence.sql.SqlModule;
import dev.latchkey.persistence.sql.SqlSessions;

/** Adds the chores. */
public final class ChorePersistenceModule extends AbstractModule {

    @Override
    protected void configure() {
        SqlModule.mappers(binder()).addBinding().toInstance(ChoreMapper.class);
    }

    @Provides
    @Singleton
    Chores chores(SqlSessions sqlSessions) {
        return new PostgresChores(sqlSessions.mapper(ChoreMapper.class));
    }
}
