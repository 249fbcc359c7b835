package dev.latchkey.persistence.deletion;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.multibindings.Multibinder;

/** The steps by which things are deleted: those of our own kinds, and room for those of others. */
public final class DeletionStepsModule extends AbstractModule {

    /** Where a module that brings a kind adds its step. */
    public static Multibinder<EntityTable> steps(Binder binder) {
        return Multibinder.newSetBinder(binder, EntityTable.class);
    }

    @Override
    protected void configure() {
        var steps = steps(binder());
        StandardTables.ALL.forEach(step -> steps.addBinding().toInstance(step));
    }
}
