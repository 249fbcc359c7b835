package dev.latchkey.http.web;

import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static dev.latchkey.http.TestService.BASE_URL;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import dev.latchkey.http.web.CookieConfig.SameSite;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines that set the session cookie and the device cookie, byte for byte. */
class SetCookieTest {

    private static final CookieConfig HTTP = CookieConfig.standard(false);
    private static final CookieConfig HTTPS = CookieConfig.standard(true);

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of(HTTP, "latchkey.", "; Path=/; HttpOnly; SameSite=Lax"),
                Arguments.of(HTTPS, "__Host-latchkey.", "; Path=/; HttpOnly; Secure; SameSite=Lax"),
                Arguments.of(
                        HTTPS.withSameSite(SameSite.STRICT),
                        "__Host-latchkey.",
                        "; Path=/; HttpOnly; Secure; SameSite=Strict"),
                Arguments.of(
                        HTTPS.withSameSite(SameSite.NONE),
                        "__Host-latchkey.",
                        "; Path=/; HttpOnly; Secure; SameSite=None"),
                Arguments.of(HTTP.withSameSite(SameSite.STRICT), "latchkey.", "; Path=/; HttpOnly; SameSite=Strict"),
                Arguments.of(HTTPS.withPrefix("acme"), "__Host-acme.", "; Path=/; HttpOnly; Secure; SameSite=Lax"),
                Arguments.of(
                        HTTPS.withPrefix("acme").withDomain("example.com").withSameSite(SameSite.NONE),
                        "__Secure-acme.",
                        "; Domain=example.com; Path=/; HttpOnly; Secure; SameSite=None"),
                Arguments.of(
                        HTTP.withDomain("example.com"),
                        "latchkey.",
                        "; Domain=example.com; Path=/; HttpOnly; SameSite=Lax"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    @Tag("SR-COO-01")
    void saysHowBrowsersAreToKeepTheCookies(CookieConfig config, String names, String attributes) {
        try (var service = aService().withCookies(config).start()) {
            var answer = signUp(service, true);

            assertThat(answer.setCookies())
                    .map(line -> line.replaceFirst("=(lk._)[^;]+", "=$1"))
                    .containsExactly(
                            names + "session_token=lks_; Max-Age=604800" + attributes,
                            names + "device=lkd_; Max-Age=34560000" + attributes);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    @Tag("SR-COO-06")
    void clearsUnderTheSameNamesWithTheSameAttributes(CookieConfig config, String names, String attributes) {
        try (var service = aService().withCookies(config).start()) {
            var cookies = signUp(service, true).setCookies().stream()
                    .map(line -> line.split(";", 2)[0])
                    .collect(Collectors.joining("; "));

            var answer = service.post("/api/auth/sign-out")
                    .cookie(cookies)
                    .origin(BASE_URL)
                    .send();

            assertThat(answer.setCookies())
                    .containsExactly(
                            names + "session_token=; Max-Age=0" + attributes,
                            names + "device=; Max-Age=0" + attributes);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    @Tag("SR-COO-05")
    void tellsNoAgeOfWhatIsNotToBeRemembered(CookieConfig config, String names, String attributes) {
        try (var service = aService().withCookies(config).start()) {
            var answer = signUp(service, false);

            assertThat(answer.setCookies())
                    .map(line -> line.replaceFirst("=(lk._)[^;]+", "=$1"))
                    .containsExactly(names + "session_token=lks_" + attributes, names + "device=lkd_" + attributes);
        }
    }

    private static Answer signUp(TestService service, boolean remembered) {
        return service.post("/api/auth/sign-up/email")
                .json("""
                {"name": "Ann", "email": "ann@example.com", "password": "password123", "rememberMe": %s}""".formatted(remembered))
                .send();
    }

    @Test
    @Tag("SR-COO-05")
    void isKeptForFourHundredDaysAtMost() {
        var policy = new SessionPolicy(Duration.ofDays(500), Duration.ofDays(1), Duration.ofDays(1), null);
        try (var service = aService().under(policy).start()) {
            var browser = service.signedIn(aSession().under(policy));
            service.clock.advance(Duration.ofDays(1));

            assertThat(browser.get("/api/auth/get-session").send().setCookies())
                    .containsExactly(browser.cookie() + "; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax");
        }
    }

    @Test
    @Tag("SR-COO-05")
    void isNeverKeptLongerThanTheSessionLives() {
        var policy = new SessionPolicy(Duration.ofMillis(1_999), Duration.ZERO, Duration.ZERO, null);
        try (var service = aService().under(policy).start()) {
            var browser = service.signedIn(aSession().under(policy));

            assertThat(browser.get("/api/auth/get-session").send().setCookies())
                    .containsExactly(browser.cookie() + "; Max-Age=1; Path=/; HttpOnly; SameSite=Lax");
        }
    }

    @Test
    @Tag("SR-COO-04")
    void staysSmall() {
        var longest = new CookieConfig("p".repeat(50), true, SameSite.STRICT, "a.very.long.domain.example.com");
        try (var service = aService().withCookies(longest).start()) {
            var browser = service.signedIn();

            assertThat(browser.cookie()).hasSizeLessThan(4_096);
            assertThat(signUp(service, true).setCookies())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).hasSizeLessThan(4_096));
            assertThat(browser.post("/api/auth/sign-out").send().setCookies().getFirst())
                    .hasSizeLessThan(4_096);
        }
    }

    @Test
    void belongsToOneSchemeOnly() {
        try (var secure =
                aService().at("https://latchkey.example").withCookies(HTTPS).start()) {
            var browser = secure.signedIn();
            var plainName = "latchkey.session_token=" + browser.token().value();

            assertThat(browser.isSignedIn()).isTrue();
            assertThat(secure.get("/api/auth/get-session")
                            .cookie(plainName)
                            .send()
                            .body())
                    .isEqualTo("null");
        }
        try (var plain = TestService.start()) {
            var browser = plain.signedIn();
            var secureName = "__Host-latchkey.session_token=" + browser.token().value();

            assertThat(plain.get("/api/auth/get-session")
                            .cookie(secureName)
                            .send()
                            .body())
                    .isEqualTo("null");
        }
    }

    @Test
    @Tag("SR-WEB-02")
    void goesWithTheOriginOfTheService() {
        try (var secure =
                aService().at("https://latchkey.example").withCookies(HTTPS).start()) {
            var cookie = secure.signedIn().cookie();

            assertThat(secure.post("/api/auth/sign-out")
                            .cookie(cookie)
                            .origin(BASE_URL)
                            .send()
                            .problem())
                    .isEqualTo("403 INVALID_ORIGIN");
            assertThat(secure.post("/api/auth/sign-out")
                            .cookie(cookie)
                            .origin("https://latchkey.example")
                            .send()
                            .status())
                    .isEqualTo(200);
        }
    }
}
