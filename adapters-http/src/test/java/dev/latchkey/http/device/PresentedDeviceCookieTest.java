package dev.latchkey.http.device;

import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.device.KeepDevice;
import dev.latchkey.application.device.ListDeviceSessions;
import dev.latchkey.application.device.SwitchAccount;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.http.Answer;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.SharedBrowser.Account;
import dev.latchkey.http.TestService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for the device cookie in a request: each {@code NAME=SECRET} below stands for a good one. */
@Tag("SR-COO-03")
class PresentedDeviceCookieTest {

    private static final String LIST = "/api/auth/multi-session/list-device-sessions";

    @AutoClose
    private final TestService service = TestService.start();

    private final SharedBrowser browser = service.browser();
    private final Account ann = browser.signUp("ann");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAME=SECRET",
                "a=b;NAME=SECRET",
                "  NAME=SECRET  ",
                "NAME=SECRET;",
                "NAME=\"SECRET\"",
                "Latchkey.device=x; NAME=SECRET",
                "__Host-NAME=x; NAME=SECRET",
                "NAMEx=x; xNAME=x; NAME=SECRET",
                "a=NAME=x; NAME=SECRET",
                "a=\"; NAME=SECRET; b=\"",
                "latchkey.session_token=x; NAME=SECRET"
            })
    void isFoundAmongWhateverElseABrowserHolds(String cookies) {
        assertThat(present(cookies).json())
                .singleElement()
                .satisfies(it -> assertThat(it.at("/user/id").asText()).isEqualTo(ann.user()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAME=SECRET; NAME=SECRET",
                "NAME=SECRET; NAME=other",
                "NAME=other; NAME=SECRET",
                "NAME=; NAME=SECRET",
                "NAME=SECRET; NAME=",
                "NAME=SECRET; a=b; NAME=\"x"
            })
    void isNoneWhenThereAreTwo(String cookies) {
        assertIsNone(cookies);
    }

    @Test
    void isNoneWhenThereAreTwoOnSeparateLines() {
        var answer = service.answerTo(
                "GET " + LIST + " HTTP/1.1",
                "Host: localhost",
                "Cookie: " + DEVICE + "=" + browser.valueOf(DEVICE),
                "Cookie: " + DEVICE + "=other");

        assertThat(answer.body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Latchkey.device=SECRET",
                "LATCHKEY.DEVICE=SECRET",
                "__Host-latchkey.device=SECRET",
                "__Secure-latchkey.device=SECRET",
                "better-auth.device=SECRET",
                "device=SECRET",
                "latchkey.device.0=SECRET",
                "latchkey.device =SECRET",
                "latchkey%2Edevice=SECRET",
                "a=b,latchkey.device=SECRET",
                "\u00a0latchkey.device=SECRET",
                "latchkey.session_token=SECRET",
                "latchkey.session_token_multi-x=SECRET"
            })
    void isFoundOnlyUnderItsNameByteForByte(String cookies) {
        assertIsNone(cookies);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                ".",
                "null",
                "\"\"",
                "\"SECRET",
                "\"\"SECRET\"\"",
                "SECRET.",
                ".SECRET",
                "SECRETx",
                "xSECRET",
                "SECRET,SECRET",
                "%",
                "%00",
                "\u00e4\u00ff\u0080",
                "lkd_.we-",
                "' OR 1=1 --"
            })
    @Tag("SR-TOK-06")
    void isNoneWhenItsValueIsNotOneOfOurs(String value) {
        assertIsNone("NAME=" + value);
    }

    @Test
    @Tag("SR-TOK-06")
    void isNoneWhenAnyCharacterOfItIsAnother() {
        var secret = browser.valueOf(DEVICE);
        for (var at = 0; at < secret.length(); at++) {
            var forged = secret.substring(0, at) + (secret.charAt(at) == 'x' ? 'y' : 'x') + secret.substring(at + 1);

            assertThat(present("NAME=" + forged).body()).isEqualTo("[]");
        }
    }

    @Test
    @Tag("SR-TOK-06")
    void isNoneWhenItIsHuge() {
        assertIsNone("NAME=" + "x".repeat(7_000));
        assertIsNone("NAME=" + "SECRET".repeat(50));
        assertThat(present("NAME=" + "x".repeat(70_000)).problem()).isEqualTo("431 REQUEST_HEADER_FIELDS_TOO_LARGE");
    }

    @Test
    @Tag("SR-TOK-06")
    void isNotEvenLookedForInARequestThatHttpForbids() {
        assertThat(present("NAME=x\u0000y").problem()).isEqualTo("400 BAD_REQUEST");
    }

    @Test
    @Tag("SR-TOK-06")
    void isNotLookedUpWhenThereIsNone() {
        try (var open = aService()
                .replacing(ListDeviceSessions.class, _ -> {
                    throw new AssertionError("Looked up");
                })
                .replacing(KeepDevice.class, _ -> {
                    throw new AssertionError("Looked up");
                })
                .replacing(SwitchAccount.class, command -> {
                    throw new AssertionError("Looked up " + command);
                })
                .start()) {
            assertThat(open.get(LIST)
                            .cookie(DEVICE + "=x; " + DEVICE + "=y")
                            .send()
                            .body())
                    .isEqualTo("[]");
            assertThat(open.get(LIST).send().body()).isEqualTo("[]");
        }
    }

    @Test
    void isHandedOnAsItIs() {
        var presented = new ArrayList<SignedSecret>();
        try (var open = aService()
                .replacing(ListDeviceSessions.class, secret -> {
                    presented.add(secret);
                    return List.of();
                })
                .start()) {
            for (var value : List.of("a%2Bb", "a+b", "a=b==", "\"a", "a b")) {
                open.get(LIST).cookie(DEVICE + "=" + value).send();
            }
        }

        assertThat(presented).map(SignedSecret::value).containsExactly("a%2Bb", "a+b", "a=b==", "\"a", "a b");
    }

    @Test
    @Tag("SR-KEY-03")
    void isNotTheSessionCookieNorTheOtherWayRound() {
        var token = browser.valueOf(SESSION);
        var secret = browser.valueOf(DEVICE);

        var swapped = service.browser().holding(DEVICE, token).holding(SESSION, secret);

        assertThat(swapped.users()).isEmpty();
        assertThat(swapped.activeUser()).isEmpty();
        assertThat(swapped.switchTo(ann).problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(swapped.post("/api/auth/sign-out").status()).isEqualTo(200);
        assertThat(browser.users()).containsExactly(ann.user());
        assertThat(browser.activeUser()).isEqualTo(ann.user());
    }

    private void assertIsNone(String cookies) {
        var answer = present(cookies);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
        assertThat(answer.setCookies()).isEmpty();
    }

    private Answer present(String cookies) {
        var filled = cookies.replace("NAME", DEVICE).replace("SECRET", browser.valueOf(DEVICE));
        return service.answerTo("GET " + LIST + " HTTP/1.1", "Host: localhost", "Cookie: " + filled);
    }
}
