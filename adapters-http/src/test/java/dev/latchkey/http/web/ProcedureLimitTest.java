package dev.latchkey.http.web;

import static dev.latchkey.http.TestService.BASE_URL;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often somebody may call procedures (RPC 1.7). */
class ProcedureLimitTest {

    private static final String LIST = "/api/account/listSessions";
    private static final String REVOKE = "/api/account/revokeSession";

    @AutoClose
    private final TestService service = aService().limited().behind("127.0.0.1").start();

    @Test
    void saysWhatIsLeftOfIt() {
        var browser = service.signedIn();

        assertSays(browser.get(LIST).send(), "119", "60");
        service.clock.advance(Duration.ofMillis(1_500));
        assertSays(browser.post(REVOKE).json("{\"sessionId\":\"x\"}").send(), "118", "59");
        assertSays(browser.post(REVOKE).json("{").send(), "117", "59");
        assertSays(browser.post(REVOKE).send(), "116", "59");
        service.clock.advance(Duration.ofMillis(58_500));
        assertSays(browser.get(LIST).send(), "119", "60");
    }

    @Test
    @Tag("SR-ERR-04")
    void refusesWhoeverHasUsedItUpUntilItsWindowEnds() {
        var browser = service.signedIn();
        useUp(() -> browser.get(LIST).send());
        service.clock.advance(Duration.ofMillis(59_500));

        var refused = browser.get(LIST).origin(BASE_URL).send();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("Too Many Requests");
        assertSays(refused, "0", "1");
        assertThat(refused.header("Retry-After")).contains("1");
        assertThat(refused.header("X-Error-Code")).contains("TOO_MANY_REQUESTS");
        assertThat(refused.header("Access-Control-Expose-Headers"))
                .hasValueSatisfying(exposed -> assertThat(exposed)
                        .contains("x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset", "retry-after"));
        service.clock.advance(Duration.ofMillis(500));
        assertSays(browser.get(LIST).send(), "119", "60");
    }

    @Test
    void countsAPersonWhereverTheyAre() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());
        useUp(() -> laptop.get(LIST).header("X-Forwarded-For", "203.0.113.7").send());

        assertThat(phone.get(LIST)
                        .header("X-Forwarded-For", "203.0.113.8")
                        .send()
                        .status())
                .isEqualTo(429);
        assertThat(service.signedIn()
                        .get(LIST)
                        .header("X-Forwarded-For", "203.0.113.7")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("SR-DEV-09")
    void countsWhoeverIsNotSignedInByTheirNetwork() {
        useUp(() -> anonymousFrom("2001:db8:1:2::1"));

        var refused = anonymousFrom("2001:db8:1:2:3::4");

        assertThat(refused.body()).isEqualTo("Too Many Requests");
        assertSays(refused, "0", "60");
        assertSays(anonymousFrom("2001:db8:1:3::1"), "119", "60");
    }

    @Test
    void isNotUsedUpByOthersInThePersonsNetworkOrName() {
        var browser = service.signedIn();
        useUp(() -> service.post(REVOKE)
                .cookie(browser.cookie())
                .origin("https://evil.example")
                .send());

        assertThat(service.get(LIST).send().status()).isEqualTo(429);
        assertSays(browser.get(LIST).send(), "119", "60");
    }

    @Test
    void isTheOnlyOneForProcedures() {
        var browser = service.signedIn();
        for (var call = 0; call < 119; call++) {
            assertThat(browser.get(LIST).send().status()).isEqualTo(200);
        }

        assertSays(service.call("HEAD", LIST).cookie(browser.cookie()).send(), "0", "60");
    }

    @Test
    void isAnotherOneWhereThereIsNoProcedure() {
        for (var call = 0; call < 50; call++) {
            assertThat(service.get("/api/account/unknown").send().status()).isEqualTo(404);
            assertThat(service.get("/api/account/revokeSession/").send().status())
                    .isEqualTo(404);
        }
        for (var call = 0; call < 100; call++) {
            assertThat(service.get(REVOKE).send().status()).isEqualTo(404);
        }

        var unknown = service.get("/api/account/unknown").send();
        assertThat(unknown.status()).isEqualTo(429);
        assertThat(unknown.body()).isEqualTo("Too Many Requests");
        assertThat(unknown.header("X-RateLimit-Limit")).isEmpty();
        assertThat(service.get(REVOKE).send().status()).isEqualTo(429);
        assertThat(service.post(REVOKE).send().status()).isEqualTo(401);
    }

    @Test
    void countsNoPreflights() {
        var browser = service.signedIn();
        service.call("OPTIONS", LIST)
                .origin(BASE_URL)
                .header("Access-Control-Request-Method", "GET")
                .send();

        assertSays(browser.get(LIST).send(), "119", "60");
    }

    @Test
    void saysNothingWhereThereIsNone() {
        try (var unlimited = TestService.start()) {
            Browser browser = unlimited.signedIn();
            for (var call = 0; call < 121; call++) {
                var answer = browser.get(LIST).send();

                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.headers())
                        .noneMatch(header ->
                                header.getKey().toLowerCase(Locale.ROOT).startsWith("x-ratelimit"));
            }
        }
    }

    private Answer anonymousFrom(String address) {
        return service.get(LIST).header("X-Forwarded-For", address).send();
    }

    private static void useUp(Supplier<Answer> call) {
        for (var sent = 0; sent < 120; sent++) {
            assertThat(call.get().status()).isNotEqualTo(429);
        }
    }

    private static void assertSays(Answer answer, String remaining, String reset) {
        assertThat(answer.header("X-RateLimit-Limit")).contains("120");
        assertThat(answer.header("X-RateLimit-Remaining")).contains(remaining);
        assertThat(answer.header("X-RateLimit-Reset")).contains(reset);
    }
}
