package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectionTest {

    private final Redirection redirection = new Redirection("https://auth.example.com");

    @ParameterizedTest
    @CsvSource({
        "/dash, https://auth.example.com/dash",
        "https://app.example.com/dash, https://app.example.com/dash",
        "myapp://callback, myapp://callback"
    })
    void leadsFromAPathToOurOwnPlace(String target, String absolute) {
        assertThat(redirection.absolute(target)).isEqualTo(absolute);
    }

    @ParameterizedTest
    @CsvSource({
        "/dash, /dash?error=a+b%26c",
        "/dash?x=1, /dash?x=1&error=a+b%26c",
        "/dash#top, /dash?error=a+b%26c#top",
        "/dash?x=1#top?y, /dash?x=1&error=a+b%26c#top?y",
        "/dash#top?y, /dash?error=a+b%26c#top?y"
    })
    void addsToTheQueryWhereverThatIs(String target, String with) {
        assertThat(Redirection.with(target, "error", "a b&c")).isEqualTo(with);
    }
}
