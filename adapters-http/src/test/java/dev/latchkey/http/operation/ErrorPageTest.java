package dev.latchkey.http.operation;

import static dev.latchkey.http.TestService.aService;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorPageTest {

    @AutoClose
    private final TestService service = TestService.start();

    @AutoClose
    private final TestService secure = aService().at("https://auth.example.com").start();

    @Test
    void showsTheCodeToWhoeverDevelops() {
        var answer = of(service, "?error=invalid_token&error_description=It+was%20used");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.body()).startsWith("<!doctype html>").contains("<code>invalid_token</code>", "It was used");
    }

    @Test
    @Tag("SR-WEB-04")
    void letsNothingRunInItAndNobodyFrameIt() throws Exception {
        var answer = of(service, "?error=x");

        var style = answer.body().split("</?style>", 3)[1];
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
        assertThat(answer.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'", "sandbox", "'sha256-" + hash + "'")
                        .doesNotContain("script", "unsafe"));
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.body()).doesNotContainIgnoringCase("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "?error",
                "?error=",
                "?error=a%20b",
                "?error=%3Cscript%3E",
                "?error=a%22b",
                "?error=%",
                "?error=%ff",
                "?error=%00",
                "?error=a%0d%0ab",
                "?Error=x",
                "?error=%D0%B0"
            })
    void callsEveryOtherCodeUnknown(String query) {
        assertThat(of(service, query).body()).contains("<code>UNKNOWN</code>");
        assertThat(of(secure, query).header("Location")).contains("/?error=UNKNOWN");
    }

    @Test
    void callsATooLongCodeUnknown() {
        assertThat(of(service, "?error=" + "x".repeat(101)).body()).contains("<code>UNKNOWN</code>");
    }

    @Test
    @Tag("SR-WEB-04")
    void escapesWhatAnybodyCanHaveWrittenIntoTheAddress() {
        var answer = of(
                service, "?error=it's&error_description=%3Cimg%20src=x%20onerror=%22alert(1)%22%3E%26amp;%7Bcode%7D");

        assertThat(answer.body())
                .contains("it&#39;s", "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;amp;{code}")
                .doesNotContain("<img");
    }

    @Test
    void boundsTheDescription() {
        assertThat(of(service, "?error=x&error_description=" + "y".repeat(5_000))
                        .body())
                .contains("<bdi>" + "y".repeat(500) + "</bdi>");
    }

    @ParameterizedTest
    @CsvSource({
        "?error=invalid_token, /?error=invalid_token",
        "?error=it%27s, /?error=it%27s",
        "?error=x&error_description=a+b%26c, /?error=x&error_description=a+b%26c",
        "?error=x&error_description=%0D%0ASet-Cookie:y, /?error=x&error_description=%0D%0ASet-Cookie%3Ay",
        "?error=x&error_description=, /?error=x",
        "?error_description=only, /?error=UNKNOWN&error_description=only"
    })
    @Tag("SR-WEB-07")
    void sendsEverybodyElseToTheApplication(String query, String location) {
        var answer = of(secure, query);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains(location);
        assertThat(answer.header("Content-Type")).isEmpty();
        assertThat(answer.body()).isEmpty();
    }

    private static Answer of(TestService service, String query) {
        return service.answerTo(
                "GET /api/auth/error" + query + " HTTP/1.1", "Host: localhost", "Content-Type: x; charset=no-such");
    }
}
