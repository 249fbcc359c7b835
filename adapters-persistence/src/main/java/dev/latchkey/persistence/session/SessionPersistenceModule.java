package dev.latchkey.persistence.session;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.Sightings;
import dev.latchkey.persistence.sql.SqlModule;
import dev.latchkey.persistence.sql.SqlSessions;
import java.time.Duration;

/** Adds the sessions, and where they were last seen. */
public final class SessionPersistenceModule extends AbstractModule {

    private static final int MOST_SIGHTINGS = 10_000;
    private static final Duration BETWEEN_SIGHTINGS = Duration.ofSeconds(5);

    @Override
    protected void configure() {
        SqlModule.mappers(binder()).addBinding().toInstance(SessionMapper.class);
        SqlModule.mappers(binder()).addBinding().toInstance(SightingMapper.class);
        bind(Sessions.class).to(PostgresSessions.class);
        bind(Sightings.class).to(PostgresSightings.class);
    }

    @Provides
    @Singleton
    PostgresSessions sessions(SqlSessions sqlSessions) {
        return new PostgresSessions(sqlSessions.mapper(SessionMapper.class), sqlSessions);
    }

    @Provides
    @Singleton
    PostgresSightings sightings(SqlSessions sqlSessions) {
        return new PostgresSightings(
                sqlSessions.mapper(SightingMapper.class), sqlSessions, MOST_SIGHTINGS, BETWEEN_SIGHTINGS);
    }
}
