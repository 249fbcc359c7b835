package dev.latchkey.http.web;

import static dev.latchkey.http.TestService.BASE_URL;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Call;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    private static final String SIGN_IN = "/api/auth/sign-in/email";
    private static final String OK = "/api/auth/ok";

    @AutoClose
    private final TestService service = aService().limited().behind("127.0.0.1").start();

    @ParameterizedTest
    @ValueSource(
            strings = {
                SIGN_IN,
                "/api/auth/sign-in/social",
                "/api/auth/sign-up/email",
                "/api/auth/verify-password",
                "/api/auth/change-password",
                "/api/auth/delete-user"
            })
    @Tag("SR-AUT-05")
    void isStrictWhereASecretIsChecked(String path) {
        assertLetsThrough(3, () -> service.post(path));

        assertThat(service.post(path).send().status()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/request-password-reset", "/api/auth/send-verification-email"})
    void isStrictestWhereMailIsSent(String path) {
        assertLetsThrough(3, () -> service.post(path));
        service.clock.advance(Duration.ofSeconds(59));

        assertThat(service.post(path).send().header("X-Retry-After")).contains("1");
    }

    @Test
    void isGenerousElsewhere() {
        assertLetsThrough(100, () -> service.get(OK));

        assertThat(service.get(OK).send().status()).isEqualTo(429);
    }

    @Test
    @Tag("SR-ERR-04")
    void saysWhenToComeBackInBothHeaders() {
        assertLetsThrough(3, () -> service.post(SIGN_IN));
        service.clock.advance(Duration.ofMillis(3_500));

        var answer = service.post(SIGN_IN).origin(BASE_URL).send();

        assertThat(answer.problem()).isEqualTo("429 TOO_MANY_REQUESTS");
        assertThat(answer.message()).isEqualTo("Too many requests. Please try again later.");
        assertThat(answer.header("Retry-After")).contains("7");
        assertThat(answer.header("X-Retry-After")).contains("7");
    }

    @Test
    @Tag("SR-WEB-03")
    void canBeReadByATrustedPage() {
        assertLetsThrough(3, () -> service.post(SIGN_IN));

        var answer = service.post(SIGN_IN).origin(BASE_URL).send();

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Access-Control-Allow-Origin")).contains(BASE_URL);
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .hasValueSatisfying(exposed -> assertThat(exposed).contains("retry-after", "x-retry-after"));
    }

    @Test
    void endsWithItsWindowWhetherOrNotSomebodyKeptCalling() {
        assertLetsThrough(3, () -> service.post(SIGN_IN));
        service.clock.advance(Duration.ofMillis(9_999));
        assertThat(service.post(SIGN_IN).send().status()).isEqualTo(429);

        service.clock.advance(Duration.ofMillis(1));

        assertLetsThrough(3, () -> service.post(SIGN_IN));
    }

    @Test
    void neverStopsWhoKeepsToIt() {
        for (var call = 0; call < 50; call++) {
            assertLetsThrough(1, () -> service.post(SIGN_IN));
            service.clock.advance(Duration.ofSeconds(4));
        }
    }

    @Test
    void countsEachPathByItselfWhateverTheMethod() {
        assertLetsThrough(50, () -> service.get(OK));
        assertLetsThrough(50, () -> service.post(OK));

        assertThat(service.get(OK).send().status()).isEqualTo(429);
        assertThat(service.get("/api/auth/get-session").send().status()).isEqualTo(200);
    }

    @Test
    void countsAllUnknownPathsAsOne() {
        for (var path = 0; path < 50; path++) {
            assertThat(service.get("/api/auth/unknown-" + path).send().status()).isEqualTo(404);
            assertThat(service.get("/api/auth/sign-in/unknown-" + path).send().status())
                    .isEqualTo(404);
        }

        assertThat(service.get("/anywhere").send().status()).isEqualTo(429);
    }

    @Test
    void countsNoPreflights() {
        for (var call = 0; call < 10; call++) {
            assertThat(service.call("OPTIONS", SIGN_IN)
                            .origin(BASE_URL)
                            .header("Access-Control-Request-Method", "POST")
                            .send()
                            .status())
                    .isEqualTo(204);
        }
        assertLetsThrough(3, () -> service.post(SIGN_IN));
    }

    @Test
    void comesBeforeAnythingElseIsLookedAt() {
        assertLetsThrough(3, () -> service.post(SIGN_IN));

        var answer = service.post(SIGN_IN)
                .cookie("x=y")
                .origin("https://evil.example")
                .body("text/plain", "{")
                .send();

        assertThat(answer.status()).isEqualTo(429);
    }

    @Test
    @Tag("SR-DEV-09")
    void countsEveryAddressByItself() {
        assertLetsThrough(3, () -> signInFrom("203.0.113.7"));
        assertLetsThrough(3, () -> signInFrom("203.0.113.8"));

        assertThat(signInFrom("203.0.113.7").send().status()).isEqualTo(429);
    }

    @Test
    @Tag("SR-DEV-09")
    void countsAWholeNetworkOfVersionSixAsOne() {
        assertLetsThrough(1, () -> signInFrom("2001:db8:1:2::1"));
        assertLetsThrough(1, () -> signInFrom("2001:db8:1:2:3::1"));
        assertLetsThrough(1, () -> signInFrom("2001:DB8:1:2:ffff:ffff:ffff:ffff"));

        assertThat(signInFrom("2001:db8:1:2::4").send().status()).isEqualTo(429);
        assertLetsThrough(1, () -> signInFrom("2001:db8:1:3::1"));
    }

    @ParameterizedTest
    @CsvSource({"junk-%d", "203.0.113.7:%d", "127.0.0.%d"})
    @Tag("SR-DEV-09")
    void cannotBeEvadedByAddressesThatAreNone(String pattern) {
        try (var behindAll = aService().limited().behind("127.0.0.0/8").start()) {
            for (var call = 1; call <= 3; call++) {
                assertThat(behindAll
                                .post(SIGN_IN)
                                .header("X-Forwarded-For", pattern.formatted(call))
                                .send()
                                .status())
                        .isEqualTo(400);
            }

            assertThat(behindAll
                            .post(SIGN_IN)
                            .header("X-Forwarded-For", pattern.formatted(4))
                            .send()
                            .status())
                    .isEqualTo(429);
        }
    }

    @Test
    @Tag("SR-DEV-09")
    void cannotBeEvadedByWhatAStrangerForwards() {
        try (var withoutProxy = aService().limited().start()) {
            for (var call = 1; call <= 3; call++) {
                assertThat(forwardedTo(withoutProxy, call).status()).isEqualTo(400);
            }

            assertThat(forwardedTo(withoutProxy, 4).status()).isEqualTo(429);
        }
    }

    @Test
    @Tag("SR-AUT-05")
    void isKeptForOneAccountHoweverManyAddressesGuess() {
        var ann = service.signedIn().user();
        service.setPassword(ann, "correct horse");
        for (var guess = 0; guess < PasswordAttempts.WRONG.uses(); guess++) {
            assertThat(signIn(ann.email().value(), "wrong", "203.0.113." + guess)
                            .problem())
                    .isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
        }

        var answer = signIn(ann.email().value(), "correct horse", "198.51.100.1");

        assertThat(answer.problem()).isEqualTo("429 TOO_MANY_REQUESTS");
        assertThat(answer.header("X-Retry-After")).contains("900");
        assertThat(answer.setCookies()).isEmpty();
    }

    @Test
    @Tag("SR-AUT-05")
    void locksNobodyOutWhereTheySignedInLately() {
        var ann = service.signedIn().user();
        service.setPassword(ann, "correct horse");
        assertThat(signIn(ann.email().value(), "correct horse", "192.0.2.7").status())
                .isEqualTo(200);
        for (var guess = 0; guess <= PasswordAttempts.WRONG.uses(); guess++) {
            signIn(ann.email().value(), "wrong", "203.0.113." + guess);
        }

        assertThat(signIn(ann.email().value(), "correct horse", "192.0.2.7").status())
                .isEqualTo(200);
        assertThat(signIn(ann.email().value(), "correct horse", "192.0.2.8").status())
                .isEqualTo(429);
    }

    @Test
    @Tag("SR-AUT-06")
    void tellsNothingOfWhetherThereIsSuchAnAccount() {
        for (var guess = 0; guess < PasswordAttempts.WRONG.uses(); guess++) {
            assertThat(signIn("nobody@example.com", "wrong", "203.0.113." + guess)
                            .problem())
                    .isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
        }

        assertThat(signIn("nobody@example.com", "wrong", "198.51.100.1").problem())
                .isEqualTo("429 TOO_MANY_REQUESTS");
    }

    @Test
    @Tag("SR-AUT-05")
    void isKeptByWhoIsSignedInToo() {
        var browser = service.signedIn();
        service.setPassword(browser.user(), "correct horse");
        for (var guess = 0; guess < PasswordAttempts.WRONG.uses(); guess++) {
            assertThat(browser.post("/api/auth/verify-password")
                            .header("X-Forwarded-For", "203.0.113." + guess)
                            .json("{\"password\": \"wrong\"}")
                            .send()
                            .problem())
                    .isEqualTo("400 INVALID_PASSWORD");
        }

        assertThat(browser.post("/api/auth/verify-password")
                        .json("{\"password\": \"correct horse\"}")
                        .send()
                        .problem())
                .isEqualTo("429 TOO_MANY_REQUESTS");
    }

    private Answer signIn(String email, String password, String address) {
        return signInFrom(address)
                .json("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password))
                .send();
    }

    private Call signInFrom(String address) {
        return service.post(SIGN_IN).header("X-Forwarded-For", address);
    }

    private static Answer forwardedTo(TestService service, int call) {
        return service.post(SIGN_IN)
                .header("X-Forwarded-For", "203.0.113." + call)
                .send();
    }

    private static void assertLetsThrough(int calls, Supplier<Call> call) {
        for (var sent = 0; sent < calls; sent++) {
            assertThat(call.get().send().status()).isNotEqualTo(429);
        }
    }
}
