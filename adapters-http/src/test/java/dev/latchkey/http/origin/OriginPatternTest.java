package dev.latchkey.http.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-WEB-02")
class OriginPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "**",
                "*:*",
                "?",
                "https://*",
                "http://*:*",
                "https://*:8443",
                "*.test",
                "https://*.com",
                "https://app.*",
                "https://app.*.com",
                "https://*example.test",
                "https://*-example.test",
                "https://app?.test",
                "*.*",
                "*.*.*.*",
                "1*",
                "http://*.168.1.1",
                "1?2.0.0.1",
            })
    void isRefusedWhenStrangersCouldMatchIt(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OriginPattern.of(pattern))
                .withMessageContaining("\"" + pattern + "\"")
                .withMessageContaining("too wide");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " https://exact.test",
                "https://exact.test ",
                "https://a.test,https://b.test",
                "exact.test",
                "localhost:3000",
                "127.0.0.1",
                "http:exact.test",
                "/path",
                "https://",
                "https:///path",
                "https://:8443",
                "https://exact.test:",
                "https://exact.test:x",
                "https://exact.test:65536",
                "https://*.example.test:99999x",
                "https://exact.test/path",
                "https://*.example.test/**",
                "*.wild.test/path",
                "https://user@exact.test",
                "https://*@exact.test",
                "https://exact.test#a",
                "https://exact.test\\",
                "https://exact..test",
                "https://*.",
                "https://*..example.test",
                "https://b\u00FCcher.test",
                "https://%65xact.test",
                "http://127.1",
                "https://[::1",
                "https://[*::1]",
                "://exact.test",
                "*://exact.test",
                "my*app://",
                "1app://",
                "javascript://",
                "JavaScript://",
                "data://",
                "vbscript://",
                "file://",
                "blob://",
                "http://",
                "ws://",
                "javascript://*",
                "data://host/path",
                "intent://a.wild.test",
                "javascript:",
                "myapp:",
                "myapp://host/*/path",
                "myapp://host/pa*",
                "myapp://host/path?x=1",
                "myapp://host/a%2fb",
                "myapp://host/a%",
                "myapp:///path",
                "myapp://ho st",
                "\u0000",
            })
    void isRefusedWhenItMakesNoSense(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OriginPattern.of(pattern))
                .withMessageContaining("\"" + pattern + "\"");
    }

    @Test
    void isMatchedAtOnceHoweverManyWildcardsItHas() {
        var pattern = OriginPattern.of("https://" + "a*".repeat(500) + ".example.test");
        var address =
                Address.parse("https://" + "a".repeat(240) + ".example.text").orElseThrow();

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(pattern.matches(address)).isFalse());
    }
}
