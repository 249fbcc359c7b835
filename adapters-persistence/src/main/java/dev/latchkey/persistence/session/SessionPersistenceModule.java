package dev.latchkey.persistence.session;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.persistence.sql.SqlModule;
import dev.latchkey.persistence.sql.SqlSessions;

/** Adds the sessions. */
public final class SessionPersistenceModule extends AbstractModule {

    @Override
    protected void configure() {
        SqlModule.mappers(binder()).addBinding().toInstance(SessionMapper.class);
        bind(Sessions.class).to(PostgresSessions.class);
        bind(SessionLookup.class).to(PostgresSessions.class);
    }

    @Provides
    @Singleton
    PostgresSessions sessions(SqlSessions sqlSessions) {
        return new PostgresSessions(sqlSessions.mapper(SessionMapper.class));
    }
}
