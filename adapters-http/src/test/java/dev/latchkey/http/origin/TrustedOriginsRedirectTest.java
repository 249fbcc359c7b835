package dev.latchkey.http.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-WEB-07")
class TrustedOriginsRedirectTest {

    private static final TrustedOrigins ORIGINS = TrustedOrigins.of(
            "http://good-host:8080",
            List.of(
                    "https://exact.test:8443",
                    "https://*.example.test",
                    "*.wild.test",
                    "myapp://",
                    "shop://host/path"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dash",
                "/dash?x=1&y=2",
                "/a b",
                "/a#frag",
                "/\u00FC",
                "/\uD83D\uDE00",
                "/a?u=https://evil.example",
                "/a?u=https%3A%2F%2Fevil.example%5c",
                "/a#//evil.example",
                "/a#%2f%",
                "/a//b",
                "/a/../b",
                "/../b",
                "/a/",
                "/a/.",
                "/%20",
                "/%C3%BC",
                "/100%25",
                "/a+b",
                "/@evil.example",
                "/evil.example:80",
                "/javascript:alert(1)",
                "/?//evil.example",
                "/#",
            })
    void toAnyPathOfOurOwn(String target) {
        assertThat(ORIGINS.trustsRedirect(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://good-host:8080",
                "http://good-host:8080/dash?x=1#y",
                "HTTP://GOOD-HOST:8080/Dash",
                "http://user@good-host:8080/dash",
                "http://user:secret@good-host:8080/dash",
                "http://evil.example@good-host:8080/",
                "http://good-host:8080/a b/\u00FC",
                "http://good-host:8080//evil.example",
                "https://exact.test:8443/any/path",
                "https://a.b.example.test/any?path=1",
                "https://a.wild.test",
                "http://a.wild.test/x",
                "myapp://callback?token=1",
                "shop://host/path/below",
            })
    void toTrustedOrigins(String target) {
        assertThat(ORIGINS.trustsRedirect(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "//good-host:8080",
                "///evil.example",
                "//a/../..",
                "/\\evil.example",
                "\\/evil.example",
                "\\\\evil.example",
                "/a\\b",
                "/a?b=\\",
                "/%2fevil",
                "/%2Fevil",
                "/%5cevil",
                "/%5Cevil",
                "/a/b%2fc",
                "/a/b%5Cc?d",
                "/%252fevil",
                "/%255cevil",
                "/%25252fevil",
                "/%c0%afevil",
                "/%00",
                "/a%0d%0aSet-Cookie:b",
                "/%09/evil.example",
                "/%7f",
                "/%E2%80%AE",
                "/%",
                "/%zz",
                "/%u002fevil",
                "/.//evil.example",
                "/./\\evil.example",
                "/.//.",
                "/..//evil.example",
                "/a/..//evil.example",
                "/%2e//evil.example",
                "/a/%2E%2e//evil.example",
                "/a/.%2e/./%2e//evil.example",
            })
    void toNoPathThatMayLeadElsewhere(String target) {
        assertThat(ORIGINS.trustsRedirect(target)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "dash",
                "dash/board",
                "evil.example",
                "good-host:8080",
                "?x=1",
                "#frag",
                ".",
                "../dash",
                "@evil.example",
                "null",
                "://evil.example",
                ":",
            })
    void toNothingThatIsNeitherPathNorUrl(String target) {
        assertThat(ORIGINS.trustsRedirect(target)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://evil.example:8080",
                "https://good-host:8080",
                "http://good-host",
                "http://good-host.evil.example/dash",
                "http://good-host.evil.example:8080/dash",
                "http://good-host:8080.evil.example/",
                "http://good-host:8080@evil.example/",
                "http://good-host:8080:secret@evil.example/",
                "http://evil.example/@good-host:8080",
                "http://evil.example?@good-host:8080",
                "http://evil.example#@good-host:8080",
                "http://evil.example\\@good-host:8080",
                "http://a@evil.example@good-host:8080",
                "http://[evil.example]@good-host:8080",
                "http://evil.example;@good-host:8080\\",
                "http://a b@good-host:8080",
                "http://good-host:8080\\evil.example",
                "http:/good-host:8080",
                "http:good-host:8080",
                "http:\\\\good-host:8080",
                "http:///good-host:8080",
                "https:evil.example",
                "https:/evil.example",
                "http:/\\evil.example",
                "http://good-host:",
                "http://good-host:8080x",
                "http://good-host:\u0668080",
                "http://good-host.:8080",
                "http://good%2dhost:8080",
                "http://good-host%00.evil.example:8080",
                "http://good-host%2f.evil.example:8080",
                "http://g\u043E\u043Ed-host:8080",
                "http://xn--gd-host-r1aa:8080",
                "http://good\u2010host:8080",
                "https://evil.example\uFF0F.example.test",
                "https://evil.example\u3002example.test",
                "https://evil.example\uFF03.example.test",
                "https://a.example\u3002test",
                "https://b\u00FCcher.example.test",
                "https://a.example.test.",
                "https://example.test",
                "https://evil-example.test",
                "https://a.example.test:8443",
                "http://[::1]:8080",
                "http://[::ffff:7f00:1]:8080",
                "http://[good-host]:8080",
                "http://[::1%25good-host]:8080",
                "http://2130706433:8080",
                "ftp://a.wild.test/",
                "shop://host/other",
                "shop://host/path/../other",
                "shop://evil.example/path",
                "shop:/host/path",
                "myapp.evil://callback",
            })
    void toNoOtherOrigin(String target) {
        assertThat(ORIGINS.trustsRedirect(target)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "javascript://good-host:8080/%0aalert(1)",
                "javascript://a.wild.test/%0aalert(1)",
                "java%73cript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "data://a.wild.test/text",
                "vbscript:x",
                "blob:http://good-host:8080/1",
                "file:///etc/passwd",
                "about:blank",
                "view-source:http://good-host:8080",
                "intent://a.wild.test/#Intent;S.browser_fallback_url=https://evil.example;end",
            })
    void toNothingThatRunsOrOpensSomething(String target) {
        assertThat(ORIGINS.trustsRedirect(target)).isFalse();
    }

    static Stream<Arguments> toNothingWithCharactersThatCannotBeSeen() {
        return Stream.of(
                argumentSet("tab", "/a\tb"),
                argumentSet("tab that browsers drop between slashes", "/\t/evil.example"),
                argumentSet("line feed between slashes", "/\n/evil.example"),
                argumentSet("carriage return between slashes", "/\r/evil.example"),
                argumentSet("line feed in a query", "/a?b\nc"),
                argumentSet("line feed in a fragment", "/a#b\nc"),
                argumentSet("header injection", "/a\r\nSet-Cookie: b=c"),
                argumentSet("line feed in a scheme", "java\nscript:alert(1)"),
                argumentSet("line feed at the end", "/a\n"),
                argumentSet("NUL", "/a\0b"),
                argumentSet("NUL in a host", "http://good-host:8080\0.evil.example"),
                argumentSet("control before a scheme", "\u0001javascript:alert(1)"),
                argumentSet("delete", "/a\u007Fb"),
                argumentSet("next line", "/a\u0085b"),
                argumentSet("line separator", "/a\u2028b"),
                argumentSet("paragraph separator", "/a\u2029b"),
                argumentSet("right-to-left override", "/a\u202Eb"),
                argumentSet("zero-width space", "/\u200B/evil.example"),
                argumentSet("byte order mark", "\uFEFF//evil.example"),
                argumentSet("soft hyphen in a host", "http://good\u00AD-host:8080"),
                argumentSet("leading blank", " /a"),
                argumentSet("leading blank before two slashes", " //evil.example"),
                argumentSet("trailing blank", "/a "),
                argumentSet("blanks around a trusted origin", " http://good-host:8080 "),
                argumentSet("ideographic blank", "\u3000/a"),
                argumentSet("no-break blank", "\u00A0//evil.example"),
                argumentSet("first half of a character", "/a\uD83D"),
                argumentSet("second half of a character", "/a\uDE00b"),
                argumentSet("halves in wrong order", "/\uDE00\uD83D"),
                argumentSet("half of a character in a trusted origin", "http://good-host:8080/\uD83D"));
    }

    @ParameterizedTest
    @MethodSource
    void toNothingWithCharactersThatCannotBeSeen(String target) {
        assertThat(ORIGINS.trustsRedirect(target)).isFalse();
    }

    @Test
    void toTargetsOf4096CharactersAtMost() {
        var longest = "/" + "a".repeat(4095);

        assertThat(ORIGINS.trustsRedirect(longest)).isTrue();
        assertThat(ORIGINS.trustsRedirect(longest + "a")).isFalse();
    }

    @Test
    void toTargetsThatAreNotLongerInAHeader() {
        var longest = "/" + "中".repeat(455);

        assertThat(ORIGINS.trustsRedirect(longest)).isTrue();
        assertThat(ORIGINS.trustsRedirect(longest + "中")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/.", "/..", "/%2e", "/%25", "/a/../", "a", "a:", "http://a@", "http://a.", "http://[:"})
    void orRefuseAtOnceHoweverLongTheTarget(String piece) {
        var longest = piece.repeat(4096 / piece.length());
        var endless = piece.repeat(5_000_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            ORIGINS.trustsRedirect(longest);
            assertThat(ORIGINS.trustsRedirect(endless)).isFalse();
        });
    }
}
