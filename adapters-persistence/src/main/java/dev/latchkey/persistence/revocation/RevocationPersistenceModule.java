package dev.latchkey.persistence.revocation;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.revocation.Nodes;
import dev.latchkey.application.revocation.WakeUps;
import dev.latchkey.persistence.sql.Database;
import dev.latchkey.persistence.sql.SqlSessions;
import java.util.Set;

/** Adds the nodes, on connections apart from those of everything else: a lease must not wait until somebody is done. */
public final class RevocationPersistenceModule extends AbstractModule {

    private final Database database;

    public RevocationPersistenceModule(Database database) {
        this.database = database;
    }

    @Provides
    @Singleton
    Nodes nodes() {
        return new PostgresNodes(
                new SqlSessions(database.coordination(), Set.of(NodeMapper.class)).mapper(NodeMapper.class));
    }

    @Provides
    WakeUps wakeUps() {
        return new PostgresWakeUps(database);
    }
}
