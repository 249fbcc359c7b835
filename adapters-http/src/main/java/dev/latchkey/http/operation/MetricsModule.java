package dev.latchkey.http.operation;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.operation.Measured;
import dev.latchkey.http.web.AnswerWatch;
import dev.latchkey.http.web.SecurityHeaders;
import java.util.Set;

/** Measures, and tells what it measured at a port of its own. */
final class MetricsModule extends AbstractModule {

    private final String host;
    private final int port;

    MetricsModule(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    protected void configure() {
        newSetBinder(binder(), AnswerWatch.class).addBinding().to(Meters.class);
    }

    @Provides
    @Singleton
    static Meters meters(Set<Measured> parts) {
        return new Meters(parts);
    }

    @Provides
    @Singleton
    MetricsServer metricsServer(Meters meters, SecurityHeaders headers) {
        return new MetricsServer(host, port, meters, headers);
    }
}
