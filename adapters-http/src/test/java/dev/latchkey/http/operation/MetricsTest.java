package dev.latchkey.http.operation;

import static dev.latchkey.http.TestService.aService;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.application.operation.Measure;
import dev.latchkey.http.TestService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-OPS-04")
class MetricsTest {

    private final AtomicInteger level = new AtomicInteger(3);
    private final AtomicInteger count = new AtomicInteger(5);

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    @AutoClose
    private final TestService service = aService()
            .limited()
            .measuring(
                    new Measure("jars.open", Measure.Kind.LEVEL, "How many jars are open", level::get),
                    new Measure("jars.broken", Measure.Kind.COUNT, "How many jars broke", count::get))
            .start();

    @Test
    void tellWhatThePartsOfTheServiceContribute() {
        assertThat(metrics())
                .contains(
                        "# HELP latchkey_jars_open How many jars are open",
                        "# TYPE latchkey_jars_open gauge",
                        "latchkey_jars_open 3.0",
                        "# TYPE latchkey_jars_broken_total counter",
                        "latchkey_jars_broken_total 5.0");

        level.set(0);
        count.set(6);

        assertThat(metrics()).contains("latchkey_jars_open 0.0", "latchkey_jars_broken_total 6.0");
    }

    @Test
    void tellOfTheJavaThatItRunsOn() {
        assertThat(metrics())
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
                .anyMatch(line -> line.startsWith("process_cpu_usage "));
    }

    @Test
    void tellHowLongAnswersTookByTheirRouteAndNotByWhatWasAskedFor() {
        var browser = service.signedIn();
        browser.get("/api/auth/get-session").send();
        browser.get("/api/workspaces/wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww").send();
        service.get("/secret-place?token=secret").send();
        service.call("SECRETLY", "/api/auth/ok").send();

        var answers = metrics().stream()
                .filter(line -> line.startsWith("latchkey_http_answers"))
                .toList();

        assertThat(answers)
                .contains(
                        count("GET", "/api/auth/get-session", 200),
                        count("GET", "/api/workspaces/{id}", 404),
                        count("GET", "unknown", 404),
                        count("OTHER", "/api/auth/ok", 404))
                .noneMatch(line -> line.matches("(?i).*(secret|wwww).*"))
                .noneMatch(line -> line.contains(browser.user().id().value()));
    }

    @Test
    void areNotMeasuredUnlessTheyHaveAPort() {
        try (var unmeasured = TestService.start()) {
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(unmeasured::metrics);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /metrics/",
        "GET, /metrics/../metrics/x",
        "GET, /Metrics",
        "GET, /api/auth/ok",
        "GET, /api/auth/get-session",
        "GET, /health/ready",
        "POST, /metrics",
        "HEAD, /metrics",
        "DELETE, /metrics",
        "ANYTHING, /metrics"
    })
    void areTheOnlyThingThatCanBeAskedThere(String method, String path) {
        var answer = ask(method, path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void areNotToldWhereTheServiceIsForEverybody() {
        assertThat(service.get("/metrics").send().status()).isEqualTo(404);
    }

    @Test
    void areToldHoweverOften() {
        for (var time = 0; time < 150; time++) {
            assertThat(ask("GET", "/metrics").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void areForPrometheusAndNotToBeKept() {
        var answer = ask("GET", "/metrics");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense\r\n\r\n", "GET /metrics HTTP/1.1\r\n\r\n", "GET /metrics HTTP/1.1\r\nHost: a b\r\n\r\n"
            })
    void sayNothingToNonsense(String nonsense) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), service.metrics().getPort())) {
            socket.getOutputStream().write(nonsense.getBytes(US_ASCII));
            socket.shutdownOutput();

            var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n");
        }
    }

    private List<String> metrics() {
        return ask("GET", "/metrics").body().lines().toList();
    }

    private HttpResponse<String> ask(String method, String path) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.metrics().getPort() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String count(String method, String path, int status) {
        return "latchkey_http_answers_seconds_count{method=\"%s\",path=\"%s\",status=\"%d\"} 1"
                .formatted(method, path, status);
    }
}
