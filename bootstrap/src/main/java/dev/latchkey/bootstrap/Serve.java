package dev.latchkey.bootstrap;

import dev.latchkey.bootstrap.database.DatabaseNotStarted;
import dev.latchkey.bootstrap.settings.InvalidSettings;
import dev.latchkey.bootstrap.settings.Settings;
import dev.latchkey.bootstrap.settings.SettingsSource;
import dev.latchkey.bootstrap.wiring.ClockModule;
import dev.latchkey.http.web.AddressUnusable;
import dev.latchkey.persistence.sql.DatabaseUnavailable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the service until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs the service until SIGTERM or SIGINT.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Serve implements Callable<Integer> {

    /** The status of a service that has started and goes on in threads of its own. */
    static final int SERVING = -1;

    private static final int STOPPED = 0;
    private static final int FAILED = 1;
    private static final int INVALID_SETTINGS = 2;

    private static final Logger log = LoggerFactory.getLogger(Serve.class);

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "A HOCON file with settings; the environment overrides it.")
    private @Nullable Path config;

    private volatile int statusOnStop = STOPPED;

    @Override
    public Integer call() {
        try {
            return serve(SettingsSource.read(System.getenv(), Optional.ofNullable(config)));
        } catch (InvalidSettings invalid) {
            invalid.complaints().forEach(log::error);
            return INVALID_SETTINGS;
        }
    }

    private int serve(Settings settings) {
        var application = new Application(settings, ClockModule.system(), this::stopFailed);
        stopOnSignal(application);
        try {
            application.start();
            return SERVING;
        } catch (DatabaseNotStarted
                | DatabaseUnavailable
                | AddressUnusable
                | UncheckedIOException
                | CancellationException expected) {
            return failed(expected.getMessage(), null);
        } catch (RuntimeException failure) {
            return failed(failure.getMessage(), failure);
        }
    }

    /** Called when the service cannot go on: whoever runs it sees it end, and may start it again. */
    private void stopFailed(String reason) {
        log.error("Latchkey stops: {}", reason);
        statusOnStop = FAILED;
        System.exit(FAILED);
    }

    private int failed(@Nullable String reason, @Nullable Throwable trace) {
        log.error("Latchkey could not start: {}", reason, trace);
        statusOnStop = FAILED;
        return FAILED;
    }

    /** A stop that was asked for is a success: the exit status is 0, and not that of the signal. */
    private void stopOnSignal(Application application) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            application.close();
            if (statusOnStop == STOPPED) {
                log.info("Stopped");
            }
            Runtime.getRuntime().halt(statusOnStop);
        }));
    }
}
