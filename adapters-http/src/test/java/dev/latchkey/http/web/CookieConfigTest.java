package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.http.web.CookieConfig.SameSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-COO-02")
class CookieConfigTest {

    private static final CookieConfig HTTP = CookieConfig.standard(false);
    private static final CookieConfig HTTPS = CookieConfig.standard(true);

    @Test
    void keepsCookiesToOneHostUnlessToldOtherwise() {
        assertThat(HTTPS.nameOf("device")).isEqualTo("__Host-latchkey.device");
        assertThat(HTTPS.attributes()).isEqualTo("; Path=/; HttpOnly; Secure; SameSite=Lax");
    }

    @Test
    void cannotProtectNamesWithoutHttps() {
        assertThat(HTTP.nameOf("device")).isEqualTo("latchkey.device");
        assertThat(HTTP.attributes()).isEqualTo("; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void promisesLessOfCookiesThatHostsShare() {
        var shared = HTTPS.withDomain("example.com");

        assertThat(shared.nameOf("device")).isEqualTo("__Secure-latchkey.device");
        assertThat(shared.attributes()).isEqualTo("; Domain=example.com; Path=/; HttpOnly; Secure; SameSite=Lax");
    }

    @Test
    void changesOneThingAtATime() {
        var changed = HTTPS.withPrefix("acme").withDomain("example.com").withSameSite(SameSite.NONE);

        assertThat(changed).isEqualTo(new CookieConfig("acme", true, SameSite.NONE, "example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "acme", "better-auth", "a.b_c~d", "A1"})
    void takesAnyPrefixThatANameCanBeginWith(String prefix) {
        assertThat(HTTPS.withPrefix(prefix).nameOf("x")).isEqualTo("__Host-" + prefix + ".x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "a=b", "a;b", "a,b", "a\"b", "a/b", "a(b", "ä", "a\u0000b", "a\r\nb", "a\n"})
    void refusesAPrefixThatNoNameCanBeginWith(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HTTPS.withPrefix(prefix))
                .withMessage("must be made of the characters of a cookie name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"__Host-acme", "__Secure-acme", "__host-acme", "__"})
    void refusesAPrefixThatBrowsersGiveAMeaningTo(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HTTPS.withPrefix(prefix))
                .withMessage("must not begin with __, to which browsers give a meaning");
    }

    @Test
    void refusesToSendCookiesAlongEverywhereWithoutHttps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HTTP.withSameSite(SameSite.NONE))
                .withMessage("none needs an https base URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.com", "a.b.example.com", "xn--exmple-cua.com", "a-b.example.co.uk", "1.example.com"})
    void sharesCookiesBelowADomain(String domain) {
        assertThat(HTTPS.withDomain(domain).attributes()).startsWith("; Domain=" + domain + "; ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "com",
                ".example.com",
                "example.com.",
                "example..com",
                "-a.example.com",
                "a-.example.com",
                "Example.com",
                "exämple.com",
                "*.example.com",
                "https://example.com",
                "example.com:8080",
                "example.com/",
                "example.com; Secure",
                "example.com\n",
                "a b.com",
                "[::1]",
                "127.0.0.1"
            })
    void refusesADomainThatBrowsersWouldReject(String domain) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HTTPS.withDomain(domain))
                .withMessage("must be a host name such as example.com");
    }
}
