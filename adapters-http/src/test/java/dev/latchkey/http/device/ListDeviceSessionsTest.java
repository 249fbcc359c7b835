package dev.latchkey.http.device;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.SharedBrowser.Account;
import dev.latchkey.http.TestService;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ListDeviceSessionsTest {

    private static final String PATH = "/api/auth/multi-session/list-device-sessions";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    void isEmptyForABrowserWithWhichNobodyHasSignedIn() {
        var answer = service.browser().get(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
        assertThat(answer.setCookies()).isEmpty();
    }

    @Test
    void showsOfEachAccountTheSessionAndTheUser() {
        var browser = service.browser();
        var ann = browser.signUp("ann");

        var answer = browser.get(PATH);

        assertThat(answer.setCookies()).isEmpty();
        assertThat(answer.body()).isEqualTo("""
                [{"session":{"id":"%2$s","userId":"%1$s","token":"%2$s",\
                "expiresAt":"2026-03-08T12:00:00.000Z","createdAt":"2026-03-01T12:00:00.000Z",\
                "updatedAt":"2026-03-01T12:00:00.000Z","ipAddress":"127.0.0.1","userAgent":"%3$s"},\
                "user":{"id":"%1$s","name":"The ann","email":"ann@example.com","emailVerified":false,"image":null,\
                "createdAt":"2026-03-01T12:00:00.000Z","updatedAt":"2026-03-01T12:00:00.000Z"}}]""".formatted(
                ann.user(),
                ann.session(),
                service.store.sessions.values().iterator().next().client().userAgent()));
    }

    @Test
    void isInTheOrderOfTheFirstSignInWhoeverIsActive() {
        var browser = service.browser();
        var ann = signUpAMomentLater(browser, "ann");
        var bob = signUpAMomentLater(browser, "bob");
        var cid = signUpAMomentLater(browser, "cid");
        browser.switchTo(bob);
        service.clock.advance(Duration.ofMinutes(1));

        var annAgain = browser.signIn("ann");

        assertThat(browser.users()).containsExactly(ann.user(), bob.user(), cid.user());
        assertThat(annAgain.session()).isNotEqualTo(ann.session());
    }

    private Account signUpAMomentLater(SharedBrowser browser, String mailbox) {
        service.clock.advance(Duration.ofSeconds(1));
        return browser.signUp(mailbox);
    }

    @Test
    @Tag("SR-DEV-03")
    void showsOneSessionForEachUserHoweverOftenTheySignIn() {
        var browser = service.browser();
        browser.signUp("ann");
        browser.signIn("ann");
        var last = browser.signIn("ann");

        assertThat(browser.get(PATH).json())
                .singleElement()
                .satisfies(it -> assertThat(it.at("/session/id").asText()).isEqualTo(last.session()));
        assertThat(service.store.sessions).hasSize(1);
    }

    @Test
    @Tag("SR-LIF-01")
    void leavesOutWhatExpiresAtThisVeryInstant() {
        var browser = service.browser();
        var ann = browser.signUp("ann");
        service.clock.advance(Duration.ofDays(1));
        var bob = browser.signUp("bob");

        service.clock.advance(POLICY.expiresIn().minusDays(1).minusNanos(1_000));
        assertThat(browser.users()).containsExactly(ann.user(), bob.user());
        service.clock.advance(Duration.ofNanos(1_000));
        assertThat(browser.users()).containsExactly(bob.user());
    }

    @Test
    @Tag("SR-REV-01")
    void leavesOutWhoeverEndedTheirSessionElsewhere() {
        var browser = service.browser();
        browser.signUp("ann");
        var bob = browser.signUp("bob");
        var phone = service.browser();
        phone.signIn("ann");

        phone.post("/api/auth/revoke-other-sessions");

        assertThat(browser.users()).containsExactly(bob.user());
    }

    @Test
    void needsNoSessionButTheDevice() {
        var browser = service.browser();
        var ann = browser.signUp("ann");

        assertThat(browser.holding(SESSION, null).users()).containsExactly(ann.user());
        assertThat(browser.holding(SESSION, "forged").users()).containsExactly(ann.user());
    }

    @Test
    @Tag("SR-DEV-02")
    void isEmptyForABrowserThatHasOnlyASession() {
        var browser = service.browser();
        browser.signUp("ann");

        assertThat(browser.holding(DEVICE, null).users()).isEmpty();
    }

    @Test
    void isEmptyForABearerToken() {
        try (var open = aService().allowingBearerTokens().start()) {
            var browser = open.browser();
            var token = browser.trySignUp("ann").header("set-auth-token").orElseThrow();

            var answer =
                    open.get(PATH).header("Authorization", "Bearer " + token).send();

            assertThat(answer.body()).isEqualTo("[]");
        }
    }

    @Test
    @Tag("SR-TOK-03")
    void showsNothingOfTheSecrets() {
        var browser = service.browser();
        var ann = browser.signUp("ann");
        browser.signUp("bob");
        browser.switchTo(ann);

        var body = browser.get(PATH).body();

        assertThat(body).doesNotContain("lks_").doesNotContain("lkd_");
        assertThat(service.store.sessions.values())
                .allSatisfy(it -> assertThat(body).doesNotContain(it.token().hex()));
        assertThat(service.store.devices)
                .allSatisfy((id, key) -> assertThat(body)
                        .doesNotContain(id.value())
                        .doesNotContain(key.current().hex()));
    }

    @Test
    void doesNotRenewWhoIsNotActive() {
        var browser = service.browser();
        browser.signUp("ann");
        service.clock.advance(POLICY.updateAge());

        var answer = browser.get(PATH);

        assertThat(answer.setCookies()).isEmpty();
        assertThat(service.store.sessions.values())
                .singleElement()
                .satisfies(it -> assertThat(it.lifetime().updatedAt()).isEqualTo(NOON));
    }

    @Test
    @Tag("SR-DEL-04")
    void leavesOutWhoeverIsDeleted() {
        var browser = service.browser();
        var ann = browser.signUp("ann");
        browser.signUp("bob");
        var phone = service.browser();
        phone.signIn("bob");
        phone.post("/api/auth/delete-user", "{}");

        assertThat(service.store.users).containsOnlyKeys(new UserId(ann.user()));
        assertThat(browser.users()).containsExactly(ann.user());
    }
}
