package dev.latchkey.http.web;

import static dev.latchkey.http.TestService.BASE_URL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SR-WEB-02")
class OriginTest {

    private static final String EVIL = "https://evil.example";
    private static final String MISSING = "403 MISSING_OR_NULL_ORIGIN";
    private static final String INVALID = "403 INVALID_ORIGIN";

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/auth/get-session",
                "/api/auth/sign-up/email",
                "/api/auth/sign-in/email",
                "/api/auth/sign-out",
                "/api/auth/revoke-session",
                "/api/auth/revoke-sessions",
                "/api/auth/revoke-other-sessions"
            })
    void isAskedForByEveryCallThatChangesSomething(String path) {
        var browser = service.signedIn();

        var none = service.post(path).cookie(browser.cookie()).json("{}").send();
        var evil = service.post(path)
                .cookie(browser.cookie())
                .origin(EVIL)
                .json("{}")
                .send();

        assertThat(none.problem()).isEqualTo(MISSING);
        assertThat(none.message()).isEqualTo("Missing or null Origin");
        assertThat(evil.problem()).isEqualTo(INVALID);
        assertThat(evil.message()).isEqualTo("Invalid origin");
        assertThat(evil.setCookies()).isEmpty();
        assertThat(browser.isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/get-session", "/api/auth/list-sessions"})
    void doesNotMatterToThoseWhoOnlyRead(String path) {
        var browser = service.signedIn();

        assertThat(browser.get(path).origin(EVIL).send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unrelated=1", "latchkey.session_token=forged", "x", "="})
    void isAskedForWhateverTheCookieIs(String cookie) {
        assertThat(service.post("/api/auth/sign-out").cookie(cookie).send().problem())
                .isEqualTo(MISSING);
    }

    @Test
    void isAskedForEvenWhenTheCookieIsEmpty() {
        assertThat(service.answerTo("POST /api/auth/sign-out HTTP/1.1", "Host: localhost", "Cookie:")
                        .problem())
                .isEqualTo(MISSING);
    }

    @Test
    void isNotAskedForWithoutACookie() {
        assertThat(service.post("/api/auth/sign-out").send().status()).isEqualTo(200);
        assertThat(service.post("/api/auth/sign-out").origin(EVIL).send().status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:8080",
                "http://localhost:8081",
                "http://localhost",
                "http://evil.example:8080",
                "https://evil.example/" + BASE_URL,
                "file://",
                "x"
            })
    void isTrustedOnlyWithItsSchemeHostAndPort(String origin) {
        assertThat(service.post("/api/auth/sign-out")
                        .cookie("a=b")
                        .origin(origin)
                        .send()
                        .problem())
                .isEqualTo(INVALID);
    }

    @Test
    void isTrustedWhenItIsOurs() {
        assertThat(service.post("/api/auth/sign-out")
                        .cookie("a=b")
                        .origin(BASE_URL)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isNotTakenFromTheRequestItself() {
        var answer = service.answerTo(
                "POST /api/auth/sign-out HTTP/1.1",
                "Host: evil.example",
                "Cookie: a=b",
                "Origin: http://evil.example",
                "X-Forwarded-Host: localhost:8080",
                "X-Forwarded-Proto: http");

        assertThat(answer.problem()).isEqualTo(INVALID);
    }

    @Test
    void isMissingWhenItIsNull() {
        assertThat(service.post("/api/auth/sign-out")
                        .cookie("a=b")
                        .origin("null")
                        .send()
                        .problem())
                .isEqualTo(MISSING);
        assertThat(service.post("/api/auth/sign-out")
                        .cookie("a=b")
                        .origin("null")
                        .header("Referer", BASE_URL + "/page")
                        .send()
                        .problem())
                .isEqualTo(MISSING);
    }

    @Test
    void isOursWhenItIsNullButTheBrowserKnowsBetter() {
        assertThat(service.post("/api/auth/sign-out")
                        .cookie("a=b")
                        .origin("null")
                        .header("Sec-Fetch-Site", "same-origin")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-site", "cross-site", "none", ""})
    void isMissingWhenItIsNullAndTheBrowserKnowsNoBetter(String site) {
        assertThat(service.post("/api/auth/sign-out")
                        .cookie("a=b")
                        .origin("null")
                        .header("Sec-Fetch-Site", site)
                        .send()
                        .problem())
                .isEqualTo(MISSING);
    }

    @Test
    void isNotBelievedByMetadataAlone() {
        assertThat(service.post("/api/auth/sign-out")
                        .cookie("a=b")
                        .header("Sec-Fetch-Site", "same-origin")
                        .send()
                        .problem())
                .isEqualTo(MISSING);
        assertThat(service.post("/api/auth/sign-out")
                        .cookie("a=b")
                        .origin(EVIL)
                        .header("Sec-Fetch-Site", "same-origin")
                        .send()
                        .problem())
                .isEqualTo(INVALID);
    }

    @Test
    void isThatOfTheRefererWhenThereIsNoOther() {
        assertThat(service.post("/api/auth/sign-out")
                        .cookie("a=b")
                        .header("Referer", BASE_URL + "/page?x=1")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(service.post("/api/auth/sign-out")
                        .cookie("a=b")
                        .header("Referer", EVIL + "/page")
                        .send()
                        .problem())
                .isEqualTo(INVALID);
    }

    @Test
    void isMoreThanTheReferer() {
        assertThat(service.post("/api/auth/sign-out")
                        .cookie("a=b")
                        .origin(BASE_URL)
                        .header("Referer", EVIL)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(service.post("/api/auth/sign-out")
                        .cookie("a=b")
                        .origin(EVIL)
                        .header("Referer", BASE_URL)
                        .send()
                        .problem())
                .isEqualTo(INVALID);
    }

    @Test
    void isNotTrustedWhenThereAreTwo() {
        assertThat(service.answerTo(
                                "POST /api/auth/sign-out HTTP/1.1",
                                "Host: localhost",
                                "Cookie: a=b",
                                "Origin: " + BASE_URL,
                                "Origin: " + EVIL)
                        .problem())
                .isEqualTo(INVALID);
        assertThat(service.answerTo(
                                "POST /api/auth/sign-out HTTP/1.1",
                                "Host: localhost",
                                "Cookie: a=b",
                                "Referer: " + BASE_URL + "/page",
                                "Referer: " + EVIL)
                        .problem())
                .isEqualTo(INVALID);
    }
}
