package dev.latchkey.http.web;

import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.device.SignOut;
import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.ResolveSession.Resolution;
import dev.latchkey.domain.session.SignedToken;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for the session cookie in a request: each {@code NAME=TOKEN} below stands for a good one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SR-COO-03")
class PresentedCookieTest {

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAME=TOKEN",
                "a=b; NAME=TOKEN; c=d",
                "a=b;NAME=TOKEN",
                "  NAME=TOKEN  ",
                "NAME=TOKEN;",
                ";; NAME=TOKEN",
                "a=b;\tNAME=TOKEN",
                "a; =b; NAME=TOKEN",
                "Latchkey.session_token=x; NAME=TOKEN",
                "__Host-NAME=x; NAME=TOKEN",
                "NAMEx=x; xNAME=x; NAME=TOKEN",
                "a=NAME=x; NAME=TOKEN",
                "a={\"b\":\"c\"}; NAME=TOKEN",
                "a=\"b\"; NAME=TOKEN",
                "a=\"; NAME=TOKEN",
                "a=\"; NAME=TOKEN; b=\"",
                "a=\"b\\\"; NAME=TOKEN; b=\"",
                "a=b, c; NAME=TOKEN",
                "a=\u00e4\u00ff; NAME=TOKEN"
            })
    void isFoundAmongWhateverElseABrowserHolds(String cookies) {
        var browser = service.signedIn();

        var answer = present(cookies.replace("NAME=TOKEN", browser.cookie()));

        assertThat(answer.json().path("session").path("id").textValue())
                .isEqualTo(browser.session().id().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAME=TOKEN; NAME=TOKEN",
                "NAME=TOKEN; NAME=other",
                "NAME=other; NAME=TOKEN",
                "NAME=; NAME=TOKEN",
                "NAME=TOKEN; NAME=",
                "NAME=TOKEN; NAME=\"x",
                "NAME=\"x; NAME=TOKEN",
                "NAME=a,b; NAME=TOKEN",
                "NAME=\u00e4; NAME=TOKEN",
                "NAME=TOKEN; a=b; NAME=x y"
            })
    void isNoneWhenThereAreTwo(String cookies) {
        assertNobodyIsSignedIn(cookies);
    }

    @Test
    void isNoneWhenThereAreTwoOnSeparateLines() {
        var browser = service.signedIn();

        var answer = service.answerTo(
                "GET /api/auth/get-session HTTP/1.1",
                "Host: localhost",
                "Cookie: " + browser.cookie(),
                "Cookie: latchkey.session_token=other");

        assertThat(answer.body()).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Latchkey.session_token=TOKEN",
                "LATCHKEY.SESSION_TOKEN=TOKEN",
                "__Host-latchkey.session_token=TOKEN",
                "__Secure-latchkey.session_token=TOKEN",
                "better-auth.session_token=TOKEN",
                "session_token=TOKEN",
                "latchkey_session_token=TOKEN",
                "latchkey.session_token.0=TOKEN",
                "$Version=1,latchkey.session_token=TOKEN",
                "a=b,latchkey.session_token=TOKEN",
                "a=b latchkey.session_token=TOKEN",
                "\u00a0latchkey.session_token=TOKEN",
                "\u00e2\u0080\u0080latchkey.session_token=TOKEN",
                "latchkey.session_token =TOKEN",
                "latchkey.session_token%20=TOKEN",
                "latchkey%2Esession_token=TOKEN",
                "latchkey.session_token: TOKEN",
                "a=\"b; latchkey.session_token:TOKEN\""
            })
    void isFoundOnlyUnderItsNameByteForByte(String cookies) {
        assertNobodyIsSignedIn(cookies);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                ".",
                "..",
                "x.y",
                "null",
                "\"\"",
                "\"TOKEN",
                "TOKEN\"",
                "\"\"TOKEN\"\"",
                "'TOKEN'",
                "TOKEN.",
                ".TOKEN",
                "TOKEN.x",
                "TOKENx",
                "xTOKEN",
                "TOKEN TOKEN",
                "TOKEN,TOKEN",
                "TOKEN=",
                "%",
                "%00",
                "%zz",
                "\u00e4\u00ff\u0080",
                "lks_.we-",
                "{}",
                "' OR 1=1 --",
                "${jndi:ldap://x/y}"
            })
    @Tag("SR-TOK-06")
    void isNoneWhenItsValueIsNotOneOfOurs(String value) {
        var answer = assertNobodyIsSignedIn("NAME=" + value);

        assertThat(answer.setCookies()).isEmpty();
    }

    @Test
    @Tag("SR-TOK-06")
    void isNoneWhenAnyCharacterOfItIsAnother() {
        var browser = service.signedIn();
        var token = browser.token().value();
        for (var at = 0; at < token.length(); at++) {
            var forged = token.substring(0, at) + (token.charAt(at) == 'x' ? 'y' : 'x') + token.substring(at + 1);

            assertThat(present("latchkey.session_token=" + forged).body()).isEqualTo("null");
        }
    }

    @Test
    @Tag("SR-TOK-06")
    void isNoneWhenItIsHuge() {
        assertNobodyIsSignedIn("NAME=" + "x".repeat(7_000));
        assertNobodyIsSignedIn("NAME=" + "TOKEN".repeat(50));
        assertThat(present("latchkey.session_token=" + "x".repeat(70_000)).problem())
                .isEqualTo("431 REQUEST_HEADER_FIELDS_TOO_LARGE");
    }

    @Test
    @Tag("SR-TOK-06")
    void isFoundAmongVeryMany() {
        var browser = service.signedIn();
        var many = String.join("; ", Collections.nCopies(1_000, "a=b"));

        assertThat(present(many + "; " + browser.cookie()).body()).isNotEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u000b", "\u007f"})
    @Tag("SR-TOK-06")
    void isNotEvenLookedForInARequestThatHttpForbids(String character) {
        assertThat(present("latchkey.session_token=x" + character + "y").problem())
                .isEqualTo("400 BAD_REQUEST");
    }

    @Test
    @Tag("SR-TOK-06")
    void isNotLookedUpWhenThereIsNone() {
        try (var service = aService()
                .replacing(ResolveSession.class, _ -> {
                    throw new AssertionError("Looked up");
                })
                .replacing(
                        SignOut.class,
                        command -> assertThat(command).isEqualTo(new SignOut.Command(List.of(), List.of())))
                .start()) {
            var twice = service.cookieName() + "=x; " + service.cookieName() + "=y";

            assertThat(service.get("/api/auth/get-session").send().body()).isEqualTo("null");
            assertThat(service.get("/api/auth/get-session").cookie("a=b").send().body())
                    .isEqualTo("null");
            assertThat(service.get("/api/auth/get-session").cookie(twice).send().body())
                    .isEqualTo("null");
            assertThat(service.post("/api/auth/sign-out").send().status()).isEqualTo(200);
        }
    }

    @Test
    void mayHaveOnePairOfQuotesAroundIt() {
        var browser = service.signedIn();
        var nameAndToken = browser.cookie().split("=", 2);

        var answer = service.get("/api/auth/get-session")
                .cookie(nameAndToken[0] + "=\"" + nameAndToken[1] + "\"")
                .send();

        assertThat(answer.body()).isNotEqualTo("null");
    }

    @Test
    void isHandedOnAsItIs() {
        var presented = new ArrayList<SignedToken>();
        try (var service = aService()
                .replacing(ResolveSession.class, cookie -> {
                    presented.add(cookie.token());
                    return new Resolution.Unrecognised();
                })
                .start()) {
            for (var value : List.of("a%2Bb", "a+b", "a=b==", "\"a", "a b")) {
                service.get("/api/auth/get-session")
                        .cookie("latchkey.session_token=" + value)
                        .send();
            }
        }

        assertThat(presented).map(SignedToken::value).containsExactly("a%2Bb", "a+b", "a=b==", "\"a", "a b");
    }

    private Answer assertNobodyIsSignedIn(String cookies) {
        var browser = service.signedIn();

        var answer = present(cookies.replace("NAME", browser.cookieName())
                .replace("TOKEN", browser.token().value()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("null");
        return answer;
    }

    private Answer present(String cookies) {
        return service.answerTo("GET /api/auth/get-session HTTP/1.1", "Host: localhost", "Cookie: " + cookies);
    }
}
