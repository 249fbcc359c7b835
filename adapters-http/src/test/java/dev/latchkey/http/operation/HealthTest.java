package dev.latchkey.http.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HealthTest {

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    void isToldToEverybody() {
        var answer = service.get("/api/auth/ok").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"ok\":true}");
    }
}
