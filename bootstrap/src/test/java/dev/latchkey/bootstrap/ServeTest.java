package dev.latchkey.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code latchkey serve} as a process of its own, on its embedded database. */
class ServeTest {

    /** More than can be sent one by one until a service that is told to stop has heard of it. */
    private static final int BLANKS = 50_000;

    private static final Pattern READY = Pattern.compile("Ready on http://127\\.0\\.0\\.1:(\\d+)");

    @TempDir
    private Path directory;

    @Test
    @Tag("SR-OPS-02")
    void finishesTheRequestUnderWayOnSigtermAndExitsWith0() throws Exception {
        var service = serve(Map.of());
        var port = awaitReady(service);
        new Service.Browser(port).signUp("ann@example.com");

        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var body = " ".repeat(BLANKS) + "{\"email\":\"ann@example.com\",\"password\":\"password123\"}";
            send(socket, """
                    POST /api/auth/sign-in/email HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    Expect: 100-continue\r
                    \r
                    """.formatted(body.length()));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(answer.readLine()).as("the handler is reading the body").isEqualTo("HTTP/1.1 100 Continue");

            service.destroy();
            var sent = sendBlanksUntilRefused(socket, port);
            send(socket, body.substring(sent));

            assertThat(answer.lines()).contains("HTTP/1.1 200 OK");
        }
        assertThat(exitOf(service)).isZero();
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
    void endsWhenItsDatabaseEndsAndRecoversAtTheNextStart() throws Exception {
        var first = serve(Map.of());
        new Service.Browser(awaitReady(first)).signUp("ann@example.com");
        var postmaster = Files.readAllLines(directory.resolve("data/postgres/data/postmaster.pid"))
                .getFirst();

        ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow().destroyForcibly();

        assertThat(exitOf(first)).isEqualTo(1);
        assertThat(log()).contains("ended by itself").doesNotContain("Stopped");
        var second = serve(Map.of());
        assertThat(new Service.Browser(awaitReady(second))
                        .signIn("ann@example.com")
                        .statusCode())
                .isEqualTo(200);
        second.destroy();
        assertThat(exitOf(second)).isZero();
    }

    @Test
    void saysWhenThePortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var service = serve(Map.of("LATCHKEY_PORT", Integer.toString(other.getLocalPort())));

            assertThat(exitOf(service)).isEqualTo(1);
            assertThat(log())
                    .contains("cannot listen on 127.0.0.1:" + other.getLocalPort())
                    .doesNotContain("\tat ");
        }
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
                "LATCHKEY_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none",
                "LATCHKEY_DATABASE_USER", "somebody",
                "LATCHKEY_DATABASE_PASSWORD", "hush-hush",
                "LATCHKEY_DATABASE_START_TIMEOUT", "1 s"));

        assertThat(exitOf(service)).isEqualTo(1);
        assertThat(log()).contains("The database cannot be used").doesNotContain("hush-hush");
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /**
     * Returns once the service has heard that it is to stop and takes no new requests; meanwhile sends blanks, because a
     * client that is silent for long is given up then. Answers how many.
     */
    private static int sendBlanksUntilRefused(Socket socket, int port) throws IOException {
        var sent = 0;
        while (isAnswered(port)) {
            send(socket, " ");
            sent++;
            assertThat(sent).isLessThan(BLANKS);
        }
        return sent;
    }

    private static boolean isAnswered(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            send(socket, "GET /api/auth/ok HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), UTF_8).startsWith("HTTP/1.1 200");
        } catch (IOException refused) {
            return false;
        }
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
