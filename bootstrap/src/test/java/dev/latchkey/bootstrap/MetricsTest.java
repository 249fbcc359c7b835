package dev.latchkey.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.bootstrap.wiring.ClockModule;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the whole service tells of how it is doing. */
@Tag("SR-OPS-04")
class MetricsTest {

    @TempDir
    private Path directory;

    @Test
    void areToldAtAPortOfTheirOwnAndNameNobody() throws Exception {
        var port = freePort();
        var environment = Map.of(
                "LATCHKEY_DATA_DIR", directory.toString(),
                "LATCHKEY_DATABASE_POOL_SIZE", "7",
                "LATCHKEY_METRICS_PORT", Integer.toString(port));
        try (var service = Service.start(environment, ClockModule.system());
                var http = HttpClient.newHttpClient()) {
            var browser = service.browser();
            browser.signUp("measured@example.com");
            browser.get("/get-session");
            browser.post("/revoke-other-sessions", "{}");
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"));

            var metrics = http.send(request.build(), BodyHandlers.ofString()).body();

            assertThat(metrics)
                    .contains("latchkey_database_connections_most 7.0")
                    .contains("latchkey_http_answers_seconds_count{method=\"GET\",path=\"/api/auth/get-session\"")
                    .contains("latchkey_revocations_confirmed_total 2.0")
                    .contains("latchkey_revocations_pending_total 0.0")
                    .contains("latchkey_node_lease 1.0")
                    .contains("latchkey_sessions_cache_size 1.0")
                    .contains("latchkey_sessions_cache_reads_total")
                    .contains("jvm_info{")
                    .doesNotContain("measured@")
                    .doesNotContain(browser.cookies());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
