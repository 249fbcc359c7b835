package dev.latchkey.http.device;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.application.account.PlainIdTokens;
import dev.latchkey.application.device.ListDeviceSessions;
import dev.latchkey.http.Answer;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ListDeviceAccountsTest {

    private static final String PATH = "/api/account/listDeviceAccounts";

    @AutoClose
    private final TestService service = TestService.start();

    private final SharedBrowser browser = service.browser();

    @Test
    void showsOfEachAccountWhatClientsExpect() {
        var ann = browser.signUp("ann");
        service.clock.advance(Duration.ofSeconds(1));
        var bob = browser.signUp("bob");
        browser.post("/api/auth/update-user", "{\"image\": \"https://example.com/bob.png\"}");

        var answer = browser.get(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.header("x-is-superjson")).isEmpty();
        assertThat(answer.setCookies()).isEmpty();
        assertThat(answer.body())
                .isEqualTo(
                        ("{\"accounts\":[{\"userId\":\"%s\",\"name\":\"The ann\",\"image\":\"\",\"isCurrent\":false},"
                                        + "{\"userId\":\"%s\",\"name\":\"The bob\",\"image\":\"https://example.com/bob.png\","
                                        + "\"isCurrent\":true}]}")
                                .formatted(ann.user(), bob.user()));
    }

    @Test
    void staysInTheOrderOfTheFirstSignInWhoeverIsCurrent() {
        var ann = browser.signUp("ann");
        service.clock.advance(Duration.ofSeconds(1));
        var bob = browser.signUp("bob");

        browser.switchTo(ann);

        assertThat(valuesOf(browser.get(PATH), "userId")).containsExactly(ann.user(), bob.user());
        assertThat(valuesOf(browser.get(PATH), "isCurrent")).containsExactly("true", "false");
    }

    @Test
    void callsWhoeverHasNoNameByTheirMailbox() {
        var nameless = PlainIdTokens.token("ada", "ada.king@example.com", true, "", 1);
        browser.post("/api/auth/sign-in/social", """
                {"provider": "google", "idToken": {"token": "%s"}}""".formatted(nameless.value()));

        assertThat(valuesOf(browser.get(PATH), "name")).containsExactly("ada.king");
    }

    @Test
    void callsByTheirMailboxWhoseNameIsBlank() {
        browser.signUp("ann");
        browser.post("/api/auth/update-user", "{\"name\": \"  \"}");

        assertThat(valuesOf(browser.get(PATH), "name")).containsExactly("ann");
    }

    @Test
    void leavesOutTheBlanksAroundAName() {
        browser.signUp("ann");
        browser.post("/api/auth/update-user", "{\"name\": \" Ann \"}");

        assertThat(valuesOf(browser.get(PATH), "name")).containsExactly("Ann");
    }

    @Test
    @Tag("SR-DEV-04")
    void showsTheCallerAloneInABrowserThatLostItsDevice() {
        browser.signUp("ann");
        var bob = browser.signUp("bob");

        var answer = browser.holding(DEVICE, null).get(PATH);

        assertThat(valuesOf(answer, "userId")).containsExactly(bob.user());
        assertThat(valuesOf(answer, "isCurrent")).containsExactly("true");
    }

    @Test
    @Tag("SR-DEV-04")
    void putsTheCallerFirstWhoIsNotOnTheDevice() {
        var phone = service.browser();
        var ann = phone.signUp("ann");
        service.clock.advance(Duration.ofSeconds(1));
        var bob = phone.signUp("bob");
        var cid = browser.signUp("cid");

        var answer = browser.holding(DEVICE, phone.valueOf(DEVICE)).get(PATH);

        assertThat(valuesOf(answer, "userId")).containsExactly(cid.user(), ann.user(), bob.user());
        assertThat(valuesOf(answer, "isCurrent")).containsExactly("true", "false", "false");
    }

    @Test
    void knowsTheCallerByTheUserWhateverTheirSession() {
        var phone = service.browser();
        var ann = phone.signUp("ann");
        browser.signIn("ann");

        var answer = browser.holding(DEVICE, phone.valueOf(DEVICE)).get(PATH);

        assertThat(valuesOf(answer, "userId")).containsExactly(ann.user());
        assertThat(valuesOf(answer, "isCurrent")).containsExactly("true");
    }

    @Test
    @Tag("SR-LIF-01")
    void leavesOutWhoseSessionIsOver() {
        browser.signUp("ann");
        service.clock.advance(POLICY.updateAge());
        var bob = browser.signUp("bob");
        service.clock.advance(POLICY.expiresIn().minus(POLICY.updateAge()));

        assertThat(valuesOf(browser.get(PATH), "userId")).containsExactly(bob.user());
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        browser.signUp("ann");

        var answer = browser.holding(SESSION, null).get(PATH);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("Unauthorized");
        assertThat(service.browser().get(PATH).body()).isEqualTo("Unauthorized");
    }

    @Test
    void clearsTheCookieOfASessionThatIsOver() {
        browser.signUp("ann");
        service.clock.advance(POLICY.expiresIn());

        assertThat(browser.get(PATH).setCookies())
                .containsExactly(SESSION + "=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void hasOnlyHeadersForAHead() {
        browser.signUp("ann");

        var answer = browser.with(service.call("HEAD", PATH)).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(service.call("HEAD", PATH).send().status()).isEqualTo(401);
    }

    @Test
    void showsABearerToItself() {
        try (var open = aService().allowingBearerTokens().start()) {
            var token = open.browser().trySignUp("ann").header("set-auth-token").orElseThrow();

            var answer =
                    open.get(PATH).header("Authorization", "Bearer " + token).send();

            assertThat(valuesOf(answer, "name")).containsExactly("The ann");
        }
    }

    @Test
    @Tag("SR-ERR-03")
    void failsWhereTheDeviceCannotBeRead() {
        try (var broken = aService()
                .replacing(ListDeviceSessions.class, _ -> {
                    throw new IllegalStateException("no database");
                })
                .start()) {
            var shared = broken.browser();
            shared.signUp("ann");

            var answer = shared.get(PATH);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("Internal Server Error");
        }
    }

    private static List<String> valuesOf(Answer answer, String field) {
        return StreamSupport.stream(answer.json().path("accounts").spliterator(), false)
                .map(account -> account.path(field))
                .map(JsonNode::asText)
                .toList();
    }
}
