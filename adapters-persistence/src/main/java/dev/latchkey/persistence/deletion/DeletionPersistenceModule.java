package dev.latchkey.persistence.deletion;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.deletion.Deletions;
import dev.latchkey.application.deletion.Receipts;
import dev.latchkey.application.deletion.Schema;
import dev.latchkey.persistence.sql.SqlModule;
import dev.latchkey.persistence.sql.SqlSessions;
import java.util.Set;

/** Adds deletions by the steps that are bound outside. */
public final class DeletionPersistenceModule extends AbstractModule {

    @Override
    protected void configure() {
        var mappers = SqlModule.mappers(binder());
        mappers.addBinding().toInstance(DeletionMapper.class);
        mappers.addBinding().toInstance(ReceiptMapper.class);
        mappers.addBinding().toInstance(SchemaMapper.class);
    }

    @Provides
    @Singleton
    Tables tables(Set<EntityTable> steps) {
        return new Tables(steps);
    }

    @Provides
    @Singleton
    Deletions deletions(SqlSessions sqlSessions, Tables tables) {
        return new PostgresDeletions(sqlSessions.mapper(DeletionMapper.class), tables, sqlSessions);
    }

    @Provides
    @Singleton
    Receipts receipts(SqlSessions sqlSessions) {
        return new PostgresReceipts(sqlSessions.mapper(ReceiptMapper.class));
    }

    @Provides
    @Singleton
    Schema schema(SqlSessions sqlSessions, Tables tables) {
        return new PostgresSchema(sqlSessions.mapper(SchemaMapper.class), tables);
    }
}
