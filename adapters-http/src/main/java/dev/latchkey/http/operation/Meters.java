package dev.latchkey.http.operation;

import dev.latchkey.application.operation.Measure;
import dev.latchkey.application.operation.Measured;
import dev.latchkey.http.web.AnswerWatch;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every number that shows how the service is doing: what its parts contribute, what it answered, and the Java that it runs on. */
final class Meters implements AnswerWatch, AutoCloseable {

    private static final String OURS = "latchkey.";

    /** What somebody may want to promise of answers; of so many each, it is counted how many took no longer. */
    private static final Duration[] BOUNDS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** Kept, because counters lose sight of what nobody else keeps. */
    private final List<Measure> measures;

    Meters(Set<Measured> parts) {
        measures = parts.stream().flatMap(part -> part.measures().stream()).toList();
        measures.forEach(this::add);
        collections.bindTo(registry);
        List.of(
                        new JvmInfoMetrics(),
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new FileDescriptorMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics())
                .forEach(java -> java.bindTo(registry));
    }

    private void add(Measure measure) {
        var name = OURS + measure.name();
        switch (measure.kind()) {
            case LEVEL ->
                Gauge.builder(name, measure, each -> each.value().getAsDouble())
                        .strongReference(true)
                        .description(measure.meaning())
                        .register(registry);
            case COUNT ->
                FunctionCounter.builder(name, measure, each -> each.value().getAsDouble())
                        .description(measure.meaning())
                        .register(registry);
        }
    }

    @Override
    public void answered(String method, String path, int status, Duration took) {
        Timer.builder(OURS + "http.answers")
                .description("How long answers took")
                .tags("method", method, "path", path, "status", Integer.toString(status))
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(took);
    }

    /** All of them at this moment, as Prometheus reads them. */
    String told() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
