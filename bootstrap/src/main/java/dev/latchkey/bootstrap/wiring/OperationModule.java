package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dev.latchkey.application.operation.CheckReadiness;
import dev.latchkey.application.operation.Measured;
import dev.latchkey.application.operation.Requirement;
import dev.latchkey.application.operation.internal.ReadinessChecker;
import java.util.Set;

/** What whoever runs the service asks of it: each verb, and who carries it out. */
public final class OperationModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), Requirement.class);
        Multibinder.newSetBinder(binder(), Measured.class);
    }

    @Provides
    CheckReadiness checkReadiness(Set<Requirement> requirements) {
        return new ReadinessChecker(requirements);
    }
}
