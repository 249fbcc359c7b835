package dev.latchkey.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code latchkey serve} as a process of its own, on its embedded database. */
class ServeTest {

    private static final Pattern READY = Pattern.compile("Ready on http://127\\.0\\.0\\.1:(\\d+)");

    @TempDir
    private Path directory;

    @Test
    @Tag("SR-OPS-02")
    void finishesRequestsUnderWayOnSigtermAndExitsWith0() throws Exception {
        var service = serve(Map.of());
        var port = awaitReady(service);
        new Service.Browser(port).signUp("ann@example.com");

        var signIns = new ArrayList<Future<Integer>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 20; i++) {
                signIns.add(clients.submit(() ->
                        new Service.Browser(port).signIn("ann@example.com").statusCode()));
            }
            signIns.getFirst().get();
            service.destroy();
        }

        assertThat(exitOf(service)).isZero();
        assertThat(signIns.stream().map(Future::state)).contains(Future.State.SUCCESS);
        assertThat(log()).contains("Stopped").doesNotContain("ERROR");
    }

    @Test
    void keepsItsDataThroughARestartAndThroughKill9() throws Exception {
        var first = serve(Map.of());
        var browser = new Service.Browser(awaitReady(first));
        browser.signUp("ann@example.com");
        first.destroyForcibly().waitFor();

        var second = serve(Map.of());
        var after = new Service.Browser(awaitReady(second));
        assertThat(after.signIn("ann@example.com").statusCode()).isEqualTo(200);
        second.destroy();
        assertThat(exitOf(second)).isZero();

        var third = serve(Map.of());
        assertThat(new Service.Browser(awaitReady(third))
                        .signIn("ann@example.com")
                        .statusCode())
                .isEqualTo(200);
        third.destroy();
        assertThat(exitOf(third)).isZero();
    }

    @Test
    void refusesToStartWithInvalidSettings() throws Exception {
        var service = serve(Map.of("LATCHKEY_SESSION_EXPIRES_IN", "forever"));

        assertThat(exitOf(service)).isEqualTo(2);
        assertThat(log()).contains("latchkey.session.expires-in (LATCHKEY_SESSION_EXPIRES_IN)");
    }

    @Test
    void saysWhenTheDatabaseDoesNotAnswer() throws Exception {
        var service = serve(Map.of(
                "LATCHKEY_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none?password=hush-hush",
                "LATCHKEY_DATABASE_USER", "somebody",
                "LATCHKEY_DATABASE_START_TIMEOUT", "1 s"));

        assertThat(exitOf(service)).isEqualTo(1);
        assertThat(log()).contains("The database cannot be used").doesNotContain("hush-hush");
    }

    private Process serve(Map<String, String> environment) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dguice_bytecode_gen_option=DISABLED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(logFile().toFile()));
        process.environment().put("LATCHKEY_PORT", "0");
        process.environment().put("LATCHKEY_BASE_URL", "http://localhost:8080");
        process.environment().put("LATCHKEY_DATA_DIR", directory.resolve("data").toString());
        process.environment().putAll(environment);
        return process.start();
    }

    private int awaitReady(Process service) throws IOException {
        var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < deadline && service.isAlive()) {
            var ready = READY.matcher(log());
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Not ready: " + log());
    }

    private static int exitOf(Process service) throws InterruptedException {
        assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return service.exitValue();
    }

    private String log() throws IOException {
        return Files.exists(logFile()) ? Files.readString(logFile(), UTF_8) : "";
    }

    private Path logFile() {
        return directory.resolve("latchkey.log");
    }
}
