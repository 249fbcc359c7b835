package dev.latchkey.persistence.sql;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.latchkey.application.operation.Lack;
import dev.latchkey.application.operation.Measured;
import dev.latchkey.application.operation.Requirement;

/** Lets whoever runs the service see how the database is. */
public final class DatabaseOperationModule extends AbstractModule {

    private final Database database;

    public DatabaseOperationModule(Database database) {
        this.database = database;
    }

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), Requirement.class)
                .addBinding()
                .toInstance(new Requirement(Lack.DATABASE, database::answers));
        Multibinder.newSetBinder(binder(), Measured.class).addBinding().toInstance(database);
    }
}
