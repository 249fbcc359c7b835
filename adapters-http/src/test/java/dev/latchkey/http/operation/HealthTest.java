package dev.latchkey.http.operation;

import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.operation.CheckReadiness;
import dev.latchkey.application.operation.Lack;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @CsvSource({
        "/api/auth/ok, {\"ok\":true}",
        "/health/live, {\"status\":\"live\"}",
        "/health/ready, {\"status\":\"ready\"}"
    })
    void isToldToEverybody(String path, String told) {
        var answer = service.get(path).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(told);
    }

    @Test
    @Tag("SR-OPS-01")
    void isLifeWithoutReadinessWhenSomethingLacks() {
        try (var lacking = lacking(() -> Set.of(Lack.DATABASE))) {
            var answer = lacking.get("/health/ready").send();

            assertThat(answer.problem()).isEqualTo("503 NOT_READY");
            assertThat(answer.json().path("detail").textValue()).isEqualTo("The database does not answer.");
            assertThat(answer.header("Retry-After")).contains("1");
            assertThat(lacking.get("/health/live").send().status()).isEqualTo(200);
            assertThat(lacking.get("/api/auth/ok").send().status()).isEqualTo(200);
        }
    }

    @Test
    @Tag("SR-ERR-02")
    void tellsNothingOfWhatFailedInFindingItOut() {
        try (var failing = lacking(() -> {
            throw new IllegalStateException("connection to 10.0.0.7 refused");
        })) {
            var answer = failing.get("/health/ready").send();

            assertThat(answer.problem()).isEqualTo("500 INTERNAL_SERVER_ERROR");
            assertThat(answer.body()).doesNotContain("10.0.0.7");
        }
    }

    @Test
    @Tag("SR-OPS-02")
    void isNoReadinessAnyMoreWhileTheServiceIsStillAnsweringBeforeItStops() {
        var leaving = aService().givingNotice(Duration.ofSeconds(2)).start();
        assertThat(leaving.get("/health/ready").send().status()).isEqualTo(200);

        var stop = CompletableFuture.runAsync(leaving::close);
        while (leaving.get("/health/ready").send().status() == 200) {
            Thread.onSpinWait();
        }

        var answer = leaving.get("/health/ready").send();
        assertThat(answer.problem()).isEqualTo("503 NOT_READY");
        assertThat(answer.json().path("detail").textValue()).isEqualTo("The service is about to stop.");
        assertThat(leaving.get("/health/live").send().status()).isEqualTo(200);
        assertThat(leaving.signedIn().get("/api/auth/get-session").send().status())
                .isEqualTo(200);
        stop.join();
    }

    private static TestService lacking(CheckReadiness checkReadiness) {
        return aService().replacing(CheckReadiness.class, checkReadiness).start();
    }
}
