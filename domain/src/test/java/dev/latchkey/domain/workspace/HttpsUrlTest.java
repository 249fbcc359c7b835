package dev.latchkey.domain.workspace;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpsUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "HTTPS://example.com/",
                "https://example.com:8443/a/b?c=d&e=%20#f",
                "https://hooks.example.com/services/T0/B0/x-y_z",
                "https://192.0.2.7/logo.png",
                "https://[2001:db8::1]/"
            })
    void isAnAddressWithAHost(String text) {
        assertThat(HttpsUrl.parse(text)).contains(new HttpsUrl(text));
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @ValueSource(
            strings = {
                "http://example.com",
                "ftp://example.com",
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.com",
                "/logo.png",
                "example.com",
                "https:",
                "https:/",
                "https://",
                "https:///x",
                "https:example.com",
                "https://ada@example.com",
                "https://ada:secret@example.com",
                "https://@example.com",
                "https://example.com:65536",
                "https://example.com:x",
                "https://exa mple.com",
                "https://example.com/\n",
                "https://example.com/a b",
                "https://example.com\\@evil.example",
                "https://example.com/\u00fc",
                "https://b\u00fccher.example",
                "https://example.com/%",
                "https://example.com/<script>"
            })
    void isNothingElse(String text) {
        assertThat(assertTimeoutPreemptively(ofSeconds(2), () -> HttpsUrl.parse(text)))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpsUrl(text));
    }

    @Test
    void isNotTooLong() {
        assertThat(HttpsUrl.parse(ofLength(HttpsUrl.MAXIMUM_LENGTH))).isPresent();
        assertThat(HttpsUrl.parse(ofLength(HttpsUrl.MAXIMUM_LENGTH + 1))).isEmpty();
    }

    @Test
    void doesNotPrintWhereItIsASecret() {
        var webhook = WebhookUrl.parse("https://hooks.example.com/secret").orElseThrow();

        assertThat(webhook).hasToString("WebhookUrl[redacted]");
        assertThat(WebhookUrl.parse("http://hooks.example.com/secret")).isEmpty();
    }

    private static String ofLength(int length) {
        var start = "https://example.com/";
        return start + "a".repeat(length - start.length());
    }
}
