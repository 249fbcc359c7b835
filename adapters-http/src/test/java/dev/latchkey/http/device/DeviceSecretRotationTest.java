package dev.latchkey.http.device;

import static dev.latchkey.http.SharedBrowser.DEVICE;
import static dev.latchkey.http.SharedBrowser.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.SharedBrowser.Account;
import dev.latchkey.http.TestService;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the device cookie is worth before and after Bob signs in with Ann's browser: {@code before} still holds the old one. */
@Tag("SR-DEV-06")
class DeviceSecretRotationTest {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @AutoClose
    private final TestService service = TestService.start();

    private final SharedBrowser browser = service.browser();
    private SharedBrowser before;
    private Account ann;
    private Account bob;

    @BeforeEach
    void signUp() {
        ann = browser.signUp("ann");
        service.clock.advance(Duration.ofMinutes(1));
        before = browser.copy();
        bob = browser.signUp("bob");
    }

    @Test
    void isAnotherOneOnceSomebodyJoins() {
        assertThat(browser.valueOf(DEVICE)).isNotEqualTo(before.valueOf(DEVICE));
    }

    @Test
    void isAnotherOneOnceSomebodyLeaves() {
        var joined = browser.copy();

        browser.remove(ann);

        assertThat(browser.valueOf(DEVICE)).isNotEqualTo(joined.valueOf(DEVICE));
    }

    @Test
    void isAnotherOneOnceSomebodySignsInAgain() {
        var joined = browser.copy();

        browser.signIn("bob");

        assertThat(browser.valueOf(DEVICE)).isNotEqualTo(joined.valueOf(DEVICE));
    }

    @Test
    void staysTheSameWhoeverIsActive() {
        var joined = browser.copy();

        browser.switchTo(ann);
        browser.switchTo(bob);

        assertThat(browser.valueOf(DEVICE)).isEqualTo(joined.valueOf(DEVICE));
    }

    @Test
    void opensForHalfAMinuteWhatItOpenedBefore() {
        service.clock.advance(GRACE.minus(MICROSECOND));

        assertThat(before.users()).containsExactly(ann.user());
        assertThat(before.switchTo(ann).status()).isEqualTo(200);
        assertThat(before.activeUser()).isEqualTo(ann.user());
    }

    @Test
    void opensNothingAfterHalfAMinute() {
        service.clock.advance(GRACE);

        assertThat(before.users()).isEmpty();
        assertThat(before.switchTo(ann).problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(before.remove(ann).problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(browser.users()).containsExactly(ann.user(), bob.user());
    }

    @Test
    @Tag("SR-DEV-02")
    void neverOpensWhoeverJoinedAfterIt() {
        assertThat(before.users()).containsExactly(ann.user());
        assertThat(before.switchTo(bob).problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(before.remove(bob).problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(before.post("/api/account/switchDeviceAccount", bob.byUser()).status())
                .isEqualTo(404);
        assertThat(before.post("/api/account/removeDeviceAccount", bob.byUser()).status())
                .isEqualTo(404);
        assertThat(before.get("/api/account/listDeviceAccounts").body()).doesNotContain(bob.user());
        assertThat(browser.users()).containsExactly(ann.user(), bob.user());
    }

    @Test
    @Tag("SR-DEV-02")
    void handsNobodyOverWhoJoinedAfterIt() {
        var answer = before.remove(ann);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(before.holds(SESSION)).isFalse();
        assertThat(browser.activeUser()).isEqualTo(bob.user());
        assertThat(browser.users()).containsExactly(bob.user());
    }

    @Test
    void isNotGivenToWhoeverHoldsTheOneBefore() {
        var old = before.valueOf(DEVICE);

        assertThat(before.switchTo(ann).setCookies()).singleElement().asString().startsWith(SESSION + "=");
        assertThat(before.post("/api/auth/multi-session/bootstrap-current").setCookies())
                .singleElement()
                .asString()
                .startsWith(SESSION + "=");
        assertThat(before.trySignIn("ann").setCookies())
                .singleElement()
                .asString()
                .startsWith(SESSION + "=");
        assertThat(before.valueOf(DEVICE)).isEqualTo(old);
    }

    @Test
    void isNotGivenAtARenewalToWhoeverHoldsTheOneBefore() {
        service.clock.advance(Duration.ofDays(1));
        browser.switchTo(ann);
        before = browser.copy();
        browser.signUp("cid");

        var renewed = before.get("/api/auth/get-session");

        assertThat(renewed.setCookies()).singleElement().asString().startsWith(SESSION + "=");
    }

    @Test
    @Tag("SR-DEV-03")
    void replacesInPlaceWithTheOneBeforeToo() {
        before.signIn("ann");

        assertThat(browser.users()).containsExactly(ann.user(), bob.user());
        assertThat(service.store.sessions).hasSize(2);
        assertThat(browser.activeUser()).isEqualTo(bob.user());
    }

    @Test
    @Tag("SR-TOK-05")
    void isNotAdoptedWhenItWasPlanted() {
        var thief = service.browser();
        var mallory = thief.signUp("mallory");
        service.clock.advance(Duration.ofMinutes(1));
        var victim = service.browser().holding(DEVICE, thief.valueOf(DEVICE));

        var eve = victim.signUp("eve");

        assertThat(victim.valueOf(DEVICE)).isNotEqualTo(thief.valueOf(DEVICE));
        assertThat(thief.users()).containsExactly(mallory.user());
        assertThat(thief.switchTo(eve).problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(thief.remove(mallory).status()).isEqualTo(200);
        assertThat(thief.activeUser()).isEmpty();
        assertThat(victim.activeUser()).isEqualTo(eve.user());
    }

    /** The thief holds the newest secret, and has brought the victim's browser back to the one before. */
    @Test
    @Tag("SR-DEV-06")
    void showsNobodyWhoSignsInWhereTheOneBeforeWasPlanted() {
        var thief = service.browser();
        var mallory = thief.signUp("mallory");
        var victim = service.browser().holding(DEVICE, thief.valueOf(DEVICE));
        service.clock.advance(Duration.ofSeconds(1));
        thief.holding(DEVICE, null).post("/api/auth/multi-session/bootstrap-current");
        service.clock.advance(Duration.ofSeconds(1));

        var eve = victim.signUp("eve");

        assertThat(thief.users()).containsExactly(mallory.user());
        assertThat(thief.switchTo(eve).problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
        assertThat(victim.users()).containsExactly(mallory.user(), eve.user());
    }

    @Test
    @Tag("SR-DEV-06")
    void showsNobodyWhoSignsInLaterThanASecondTabWould() {
        var thief = service.browser();
        var mallory = thief.signUp("mallory");
        var victim = service.browser().holding(DEVICE, thief.valueOf(DEVICE));
        service.clock.advance(Duration.ofSeconds(1));
        var molly = thief.signUp("molly");
        service.clock.advance(Duration.ofSeconds(5));

        var eve = victim.signUp("eve");

        assertThat(thief.users()).containsExactly(mallory.user(), molly.user());
        assertThat(thief.switchTo(eve).problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
    }

    @Test
    @Tag("SR-DEV-06")
    void showsNobodyWhoBringsASessionToWhereTheOneBeforeWasPlanted() {
        var thief = service.browser();
        var mallory = thief.signUp("mallory");
        var planted = thief.valueOf(DEVICE);
        var victim = service.browser();
        var eve = victim.signUp("eve");
        service.clock.advance(Duration.ofSeconds(1));
        var molly = thief.signUp("molly");
        service.clock.advance(Duration.ofSeconds(1));

        var answer = victim.holding(DEVICE, planted).post("/api/account/bootstrapDeviceSession");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(thief.users()).containsExactly(mallory.user(), molly.user());
        assertThat(thief.switchTo(eve).problem()).isEqualTo("401 INVALID_SESSION_TOKEN");
    }

    @Test
    @Tag("SR-DEV-06")
    void isTheSameForTwoTabsThatSignInAtOnce() {
        var first = service.browser();
        var cid = first.signUp("cid");
        var second = first.copy();
        service.clock.advance(Duration.ofSeconds(1));

        var dan = first.signUp("dan");
        var eve = second.signUp("eve");

        assertThat(second.valueOf(DEVICE)).isNotEqualTo(first.valueOf(DEVICE));
        assertThat(first.users()).containsExactlyInAnyOrder(cid.user(), dan.user(), eve.user());
    }
}
