package dev.latchkey.http.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-WEB-02")
class TrustedOriginsTest {

    private static final String BASE_URL = "http://localhost:8080";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "HTTP://LOCALHOST:8080",
                "http://localhost:8080/",
                "http://localhost:8080/sign-in?next=/a#top",
                "http://localhost:8080?back\\slash",
            })
    void alwaysTrustTheOriginOfTheBaseUrl(String origin) {
        assertThat(TrustedOrigins.of(BASE_URL, List.of()).trusts(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "*",
                "localhost:8080",
                "/sign-in",
                "https://localhost:8080",
                "http://localhost",
                "http://localhost:80",
                "http://localhost:80800",
                "http://localhost:8080.evil.example",
                "http://localhost.:8080",
                "http://evil.example",
                "http://evil.example:8080",
                "http://evil.example/http://localhost:8080",
                "http://evil.example#http://localhost:8080",
                "http://localhost:8080@evil.example",
                "http://evil.example\\@localhost:8080",
                "http://localhost:8080\\evil.example",
                "http://localhost:8080, http://evil.example",
                "http://evil.example http://localhost:8080",
                " http://localhost:8080",
                "http://localhost:8080\n",
                "http://localhost:8080/\n",
                "http://localhost:8080/a b",
                "http://localhost:8080/\u00FC",
                "http://local\thost:8080",
                "http:/localhost:8080",
                "http:localhost:8080",
                "http:///localhost:8080",
                "http://:8080",
                "http://",
                "http://%6cocalhost:8080",
                "http://\uFF4Cocalhost:8080",
                "http://locaLho\u017Ft:8080",
                "http://[::1]:8080",
                "http://127.0.0.1:8080",
                "file://localhost:8080",
                "blob:http://localhost:8080/1",
                "ws://localhost:8080",
            })
    void trustNoOther(String origin) {
        assertThat(TrustedOrigins.of(BASE_URL, List.of()).trusts(origin)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://exact.test:8443             | https://exact.test:8443
            https://exact.test:8443             | HTTPS://EXACT.TEST:8443/any/path
            https://exact.test:8443/            | https://exact.test:8443
            HTTPS://Exact.TEST:8443             | https://exact.test:8443
            https://exact.test                  | https://exact.test:443
            https://exact.test:443              | https://exact.test
            http://exact.test:80/               | http://exact.test
            https://xn--bcher-kva.test          | https://xn--bcher-kva.test
            http://[::1]:3000                   | http://[0:0:0:0:0:0:0:1]:3000
            http://[FE80::ABCD]                 | http://[fe80::abcd]
            https://*.example.test              | https://a.example.test
            https://*.example.test              | https://a.b.example.test
            https://*.example.test              | HTTPS://A.EXAMPLE.TEST:443/
            https://*.Example.test/             | https://a.example.test
            https://*.example.test:8443         | https://a.example.test:8443
            https://*.localhost                 | https://app.localhost
            https://shop-*-team.host.test       | https://shop-42-team.host.test
            https://app-?.example.test          | https://app-1.example.test
            http://localhost:*                  | http://localhost:3000
            http://localhost:*                  | http://localhost
            http://localhost:300?               | http://localhost:3005
            *.wild.test                         | https://a.wild.test
            *.wild.test                         | http://a.b.wild.test
            *.wild.test                         | http://a.wild.test:80
            *.wild.test                         | myapp://a.wild.test
            *.wild.test:8443                    | https://a.wild.test:8443
            192.168.*.*                         | http://192.168.1.20
            https://192.168.*.*                 | https://192.168.255.0
            http://192.168.*.*:3000             | http://192.168.0.1:3000
            10.*                                | http://10.1.2.3
            myapp://                            | myapp://
            myapp://                            | MyApp://anything/at?all#here
            myapp://                            | myapp:///path
            myapp://                            | myapp:path
            myapp://**                          | myapp://host:1/path
            myapp://host/path                   | myapp://host/path
            myapp://host/path                   | myapp://host/path/
            myapp://host/path                   | myapp://host/path/below?x=1
            myapp://host/path/                  | myapp://host/path
            myapp://Host/path                   | MYAPP://hOST/path
            myapp://host/path                   | myapp://host/other/../path/./below
            myapp://host/path                   | myapp://host/other/%2E%2e/path
            myapp://host                        | myapp://host
            myapp://host                        | myapp://host/any/path
            exp://cb/**                         | exp://cb/
            exp://cb/**                         | exp://cb/a/b
            exp://cb/a/*                        | exp://cb/a/b/c
            exp://cb/a/**                       | exp://cb/a/b/..
            myapp://host/a+b                    | myapp://host/a%2Bb
            exp://192.168.*.*:*/**              | exp://192.168.1.20:8081/--/home
            """)
    void trustWhatMatchesAPattern(String pattern, String origin) {
        assertThat(TrustedOrigins.of(BASE_URL, List.of(pattern)).trusts(origin)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://exact.test:8443             | https://exact.test
            https://exact.test:8443             | https://exact.test:8444
            https://exact.test:8443             | http://exact.test:8443
            https://exact.test:8443             | https://exact.test:84430
            https://exact.test:8443             | https://exact.test:8443.evil.example
            https://exact.test:8443             | https://a.exact.test:8443
            https://exact.test                  | https://exact.test:80
            https://exact.test                  | https://exactXtest
            https://exact.test                  | https://exact.test.evil.example
            http://[::1]:3000                   | http://[::2]:3000
            http://127.0.0.1                    | http://127.1
            http://127.0.0.1                    | http://2130706433
            http://127.0.0.1                    | http://0x7f.0.0.1
            http://127.0.0.1                    | http://0177.0.0.1
            http://127.0.0.1                    | http://[::ffff:127.0.0.1]
            https://*.example.test              | https://example.test
            https://*.example.test              | https://.example.test
            https://*.example.test              | http://a.example.test
            https://*.example.test              | https://evil-example.test
            https://*.example.test              | https://a.example.test:8443
            https://*.example.test              | https://a.example.test.evil.example
            https://*.example.test              | https://evil.example/a.example.test
            https://*.example.test              | https://evil.example?.example.test
            https://*.example.test              | https://evil.example#.example.test
            https://*.example.test              | https://evil.example:443/.example.test
            https://*.example.test              | https://a.example.test@evil.example
            https://*.example.test              | https://evil.example\\.example.test
            https://*.example.test              | https://evil.example%2f.example.test
            https://*.example.test              | https://evil.example%00.example.test
            https://*.example.test              | https://a..example.test
            https://*.example.test              | https://a.exampleXtest
            https://*.example.test:8443         | https://a.example.test
            https://app-?.example.test          | https://app-.example.test
            https://app-?.example.test          | https://app-12.example.test
            http://localhost:*                  | https://localhost
            http://localhost:*                  | http://evil.example:3000
            http://localhost:300?               | http://localhost:30000
            *.wild.test                         | https://wild.test
            *.wild.test                         | https://a.wild.test:8443
            *.wild.test                         | http://a.wild.test:443
            *.wild.test                         | a.wild.test
            *.wild.test                         | https://evilwild.test
            *.wild.test                         | javascript://a.wild.test/%0aalert(1)
            *.wild.test                         | data://a.wild.test/text
            *.wild.test                         | file://a.wild.test/etc
            *.wild.test                         | intent://a.wild.test/x
            *.wild.test:8443                    | https://a.wild.test
            192.168.*.*                         | http://192.168.evil.com
            192.168.*.*                         | http://192.168.1.evil.com
            192.168.*.*                         | http://192.168.1.2.evil.com
            192.168.*.*                         | http://192.168.1
            192.168.*.*                         | http://192.168.1.2.3
            192.168.*.*                         | http://192.168.1.256
            192.168.*.*                         | http://192.168.010.1
            192.168.*.*                         | http://192.168.0x1.1
            192.168.*.*                         | http://192.168.1.2:8080
            192.168.*.*                         | http://192.169.1.2
            192.168.*.*                         | http://[::ffff:192.168.1.2]
            myapp://                            | myapps://anything
            myapp://                            | http://myapp
            myapp://                            | myapp
            myapp://host/path                   | myapp://host
            myapp://host/path                   | myapp://other/path
            myapp://host/path                   | myapp://host.evil.example/path
            myapp://host/path                   | myapp://host@evil.example/path
            myapp://host/path                   | myapp://host:1/path
            myapp://host/path                   | myapp://a.host/path
            myapp://host/path                   | myapp:/host/path
            myapp://host/path                   | other://host/path
            myapp://host/path                   | myapp://host/pathology
            myapp://host/path                   | myapp://host/Path
            myapp://host/path                   | myapp://host//path
            myapp://host/path                   | myapp://host/path/../other
            myapp://host/path                   | myapp://host/path/%2e%2E/other
            myapp://host/path                   | myapp://host/path/..%2fother
            myapp://host/path                   | myapp://host/path/..%5Cother
            myapp://host/path                   | myapp://host/path/..\\other
            myapp://host/path                   | myapp://host/path/%252e%252e/other
            myapp://host/path                   | myapp://host/other?/path
            myapp://host/a+b                    | myapp://host/a%20b
            exp://cb/**                         | exp://cb
            exp://cb/**                         | exp://cbx/a
            exp://cb/**                         | exp://other/a
            exp://cb/**                         | exp://cb:8081/a
            exp://cb/a/**                       | exp://cb/a/../b
            exp://cb/a/**                       | exp://cb/b/../a
            exp://192.168.*.*:*/**              | exp://192.168.evil.com:8081/a
            """)
    void doNotTrustWhatOnlyLooksLikeAMatch(String pattern, String origin) {
        assertThat(TrustedOrigins.of(BASE_URL, List.of(pattern)).trusts(origin)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:8080",
                "//localhost",
                "ftp://localhost",
                "myapp://host",
                "http://",
                "http://localhost:99999",
                "http://user@localhost",
                "http://localhost?a",
                "http://localhost#a",
                "http://*.localhost",
                "javascript:1",
                " http://localhost",
            })
    void refuseABaseUrlThatIsNoWebAddress(String baseUrl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedOrigins.of(baseUrl, List.of()))
                .withMessageContaining("\"" + baseUrl + "\"");
    }

    @Test
    void takeABaseUrlThatHasAPathForItsOrigin() {
        var origins = TrustedOrigins.of("HTTPS://Auth.Example.TEST:443/accounts/", List.of());

        assertThat(origins.trusts("https://auth.example.test")).isTrue();
        assertThat(origins.trusts("https://auth.example.test:8443")).isFalse();
    }

    @Test
    void trustNoHostThatIsTooLongForADomainName() {
        var origins = TrustedOrigins.of(BASE_URL, List.of("https://*.example.test"));
        var longest = "a.".repeat(120) + "example.test";

        assertThat(origins.trusts("https://a" + longest)).isTrue();
        assertThat(origins.trusts("https://aa" + longest)).isFalse();
    }

    @Test
    void trustTheLongestRefererThatABrowserSendsAndNoLonger() {
        var origins = TrustedOrigins.of(BASE_URL, List.of());
        var longest = BASE_URL + "/" + "a".repeat(4096 - BASE_URL.length() - 1);

        assertThat(origins.trusts(longest)).isTrue();
        assertThat(origins.trusts(longest + "a")).isFalse();
    }
}
