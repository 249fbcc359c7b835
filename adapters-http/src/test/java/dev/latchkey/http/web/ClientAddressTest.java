package dev.latchkey.http.web;

import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.TestService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As a session shows it; whoever calls in these tests is connected from this machine. */
@Tag("SR-DEV-09")
class ClientAddressTest {

    private static final String SIGN_UP = """
            {"name": "Ann", "email": "ann@example.com", "password": "password123"}""";

    @Test
    void isThatOfWhoeverConnects() {
        try (var service = TestService.start()) {
            assertThat(addressSeen(service)).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void isNotWhatAStrangerSaysItIs() {
        try (var service = TestService.start()) {
            assertThat(addressSeen(service, "203.0.113.7")).isEqualTo("127.0.0.1");
        }
        try (var service = aService().behind("10.0.0.0/8").start()) {
            assertThat(addressSeen(service, "203.0.113.7", "10.0.0.1")).isEqualTo("127.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:DB8::0007, 2001:db8::7",
        "::FFFF:203.0.113.7, 203.0.113.7",
        "203.0.113.7:5678, ''",
        "unknown, ''",
        "127.0.0.1, ''"
    })
    void isWhatATrustedProxySaysItIs(String forwardedFor, String address) {
        try (var service = aService().behind("127.0.0.1").start()) {
            assertThat(addressSeen(service, forwardedFor)).isEqualTo(address);
        }
    }

    @Test
    void isBehindAWholeChainOfProxies() {
        try (var service = aService().behind("127.0.0.0/8", "10.0.0.0/8").start()) {
            assertThat(addressSeen(service, "198.51.100.1, 203.0.113.7", "10.0.0.1"))
                    .isEqualTo("203.0.113.7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Real-IP", "CF-Connecting-IP", "True-Client-IP", "X-Client-IP", "Via"})
    void isInNoOtherHeader(String header) {
        try (var service = aService().behind("127.0.0.1").start()) {
            var answer = service.post("/api/auth/sign-up/email")
                    .header(header, "203.0.113.7")
                    .json(SIGN_UP)
                    .send();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(onlySession(service)).isEqualTo("127.0.0.1");
        }
    }

    private static String addressSeen(TestService service, String... forwardedFor) {
        var request = new ArrayList<>(List.of(
                "POST /api/auth/sign-up/email HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: " + SIGN_UP.length()));
        for (var line : forwardedFor) {
            request.add("X-Forwarded-For: " + line);
        }
        try (var wire = service.wire()) {
            var answer = wire.send(request.toArray(String[]::new))
                    .sendExactly(SIGN_UP)
                    .receive();
            assertThat(answer.status()).isEqualTo(200);
        }
        return onlySession(service);
    }

    private static String onlySession(TestService service) {
        assertThat(service.store.sessions).hasSize(1);
        return service.store.sessions.values().iterator().next().client().address();
    }
}
