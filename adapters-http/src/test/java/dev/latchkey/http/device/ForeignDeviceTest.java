package dev.latchkey.http.device;

import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where other servers let somebody in, or lose somebody, by the cookies of devices. */
class ForeignDeviceTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final SharedBrowser browser = service.browser();

    /** Whoever has planted one of their accounts there sees it, and nothing of what is theirs is given to them. */
    @Test
    @Tag("SR-DEV-02")
    void showsItsOwnAccountsToWhoeverHoldsItAndNobodyElses() {
        var ann = browser.signUp("ann");
        var stranger = service.browser();
        var mallory = stranger.signUp("mallory");
        var holder = browser.copy().holding(DEVICE, stranger.valueOf(DEVICE));

        assertThat(holder.users()).containsExactly(mallory.user());
        assertThat(holder.switchTo(ann).problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(holder.remove(ann).problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(holder.activeUser()).isEqualTo(ann.user());
        assertThat(browser.users()).containsExactly(ann.user());
    }

    @Test
    @Tag("SR-DEV-07")
    void deletesNothingThatItActivates() {
        var ann = browser.signUp("ann");
        var stranger = service.browser();
        stranger.signUp("mallory");
        browser.holding("latchkey.device_multi-x", stranger.valueOf(DEVICE))
                .holding("latchkey.session_token_multi-x", browser.valueOf(SESSION));

        assertThat(browser.switchTo(ann).status()).isEqualTo(200);

        assertThat(browser.activeUser()).isEqualTo(ann.user());
        assertThat(service.store.sessions).hasSize(2);
    }

    @Test
    @Tag("SR-TOK-05")
    void isNotWhatASessionComesFromThatSomebodyBroughtAlong() {
        var ann = browser.signUp("ann");
        var stranger = service.browser();
        stranger.signUp("mallory");
        browser.holding(SESSION, stranger.valueOf(SESSION));

        var bob = browser.signUp("bob");

        assertThat(browser.users()).containsExactly(ann.user(), bob.user());
        assertThat(browser.activeUser()).isEqualTo(bob.user());
        assertThat(stranger.users()).hasSize(1);
    }
}
