package dev.latchkey.application.device.internal;

import static dev.latchkey.application.device.DeviceVerbs.cookie;
import static dev.latchkey.application.device.DeviceVerbs.done;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.device.Begun;
import dev.latchkey.application.device.DevicePass;
import dev.latchkey.application.device.DeviceRefusal;
import dev.latchkey.application.device.DeviceVerbs;
import dev.latchkey.application.device.RemoveAccount.Removed;
import dev.latchkey.application.device.Switched;
import dev.latchkey.application.device.TestDeviceSigner;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.device.AccountChoice;
import dev.latchkey.domain.device.DeviceKey;
import dev.latchkey.domain.device.DeviceSecrets;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.SignedToken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AccountSwitcherTest {

    private static final SignedSecret UNKNOWN = new TestDeviceSigner("we").sign(DeviceSecrets.aSecret());
    private static final SignedSecret FORGED = new TestDeviceSigner("they").sign(DeviceSecrets.aSecret());

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final MovableClock clock = new MovableClock(NOON);
    private final DeviceVerbs device = DeviceVerbs.in(store, transactions, clock);

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();
    private final User eve = UserBuilder.aUser().build();

    @BeforeEach
    void addUsers() {
        Stream.of(ada, bob, eve).forEach(new InMemoryUsers(store)::add);
    }

    @Test
    @Tag("SR-TOK-05")
    void givesTheSessionThatItSwitchesToANewTokenAndEndsTheOneBefore() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));

        var switched = switchTo(ada, bobs.device());

        assertThat(switched.signedIn().user()).isEqualTo(ada);
        assertThat(switched.signedIn().session().id()).isEqualTo(adas.session().id());
        assertThat(opened(switched.token())).contains(switched.signedIn());
        assertThat(opened(adas.token())).isEmpty();
        assertThat(opened(bobs.token())).isPresent();
    }

    @Test
    void switchesToTheSameAccountBySessionAsByUser() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));

        var switched =
                done(device.switchTo(new AccountChoice.BySession(adas.session().id()), cookie(bobs.device())));

        assertThat(switched.signedIn().user()).isEqualTo(ada);
    }

    @Test
    @Tag("SR-DEV-04")
    void switchesToWhomeverIsActiveAlready() {
        var adas = signIn(ada, null);

        assertThat(opened(switchTo(ada, adas.device()).token())).isPresent();
    }

    @Test
    void givesTwoTabsThatSwitchAtOnceTheSameToken() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        clock.advance(Duration.ofSeconds(1));

        var one = switchTo(ada, bobs.device());
        clock.advance(DeviceKey.GRACE.minusMillis(1));
        var other = switchTo(ada, bobs.device());

        assertThat(other.token()).isEqualTo(one.token());
    }

    @Test
    void givesAnotherTokenAtTheNextSwitch() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));

        var one = switchTo(ada, bobs.device());
        clock.advance(DeviceKey.GRACE.plusMillis(1));
        var other = switchTo(ada, bobs.device());

        assertThat(other.token()).isNotEqualTo(one.token());
        assertThat(opened(one.token())).isEmpty();
    }

    @Test
    void letsTheBrowserKeepItsCookie() {
        var adas = signIn(ada, null);

        assertThat(switchTo(ada, adas.device()).device()).isEqualTo(new DevicePass.Untouched());
    }

    @Test
    @Tag("SR-DEV-06")
    void switchesByTheSecretBeforeToWhomItAlreadyOpenedAndGivesItsHolderNoOther() {
        var adas = signIn(ada, null);
        clock.advance(Duration.ofSeconds(1));
        signIn(bob, cookie(adas.device()));

        var switched = switchTo(ada, adas.device());

        assertThat(switched.device()).isEqualTo(new DevicePass.Untouched());
        assertThat(opened(switched.token())).isPresent();
        assertThat(device.switchTo(bob, cookie(adas.device()))).isEqualTo(notOnDevice());
    }

    @Test
    @Tag("SR-DEV-02")
    void switchesToNobodyWhoIsNotOnTheDeviceThatIsProved() {
        var adas = signIn(ada, null);
        var eves = signIn(eve, null);
        var cookie = cookie(adas.device());

        assertSwitchRefused(new AccountChoice.ByUser(eve.id()), cookie);
        assertSwitchRefused(new AccountChoice.BySession(eves.session().id()), cookie);
        assertSwitchRefused(new AccountChoice.BySession(new SessionId("x".repeat(32))), cookie);
    }

    @Test
    @Tag("SR-DEV-02")
    void switchesToNobodyWithoutAProofOfTheDevice() {
        var adas = new AccountChoice.ByUser(ada.id());
        signIn(ada, null);

        assertSwitchRefused(adas, null);
        assertSwitchRefused(adas, UNKNOWN);
        assertSwitchRefused(adas, FORGED);
    }

    @Test
    @Tag("SR-LIF-01")
    void switchesToNobodyWhoseSessionIsOver() {
        var adas = signIn(ada, null);
        clock.moveTo(NOON.plus(POLICY.expiresIn()));

        assertSwitchRefused(new AccountChoice.ByUser(ada.id()), cookie(adas.device()));
    }

    @Test
    void switchesToNobodyWhoseSessionWasEnded() {
        var adas = signIn(ada, null);
        sessions.revokeAll(ada.id());

        assertSwitchRefused(new AccountChoice.ByUser(ada.id()), cookie(adas.device()));
    }

    @Test
    void removesSomebodyElseAndLeavesTheActiveOneAsTheyAre() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));

        var removed = remove(ada, bobs, bobs.session());

        assertThat(removed).isInstanceOfSatisfying(Removed.Inactive.class, inactive -> {
            assertThat(device.list(cookie(inactive.device()))).containsExactly(bobs.session());
            assertThat(cookie(inactive.device())).isNotEqualTo(cookie(bobs.device()));
        });
        assertThat(store.sessions.values()).containsExactly(bobs.session());
        assertThat(opened(bobs.token())).isPresent();
    }

    @Test
    @Tag("SR-DEV-05")
    void promotesWhoWasActiveLastWhenTheActiveOneLeaves() {
        var adas = signIn(ada, null);
        clock.advance(DeviceKey.GRACE);
        var bobs = signIn(bob, cookie(adas.device()));
        clock.advance(DeviceKey.GRACE);
        var eves = signIn(eve, cookie(bobs.device()));
        clock.advance(DeviceKey.GRACE);
        switchTo(ada, eves.device());
        clock.advance(DeviceKey.GRACE);
        switchTo(eve, eves.device());

        var removed = remove(eve, eves, eves.session());

        assertThat(removed).isInstanceOfSatisfying(Removed.Replaced.class, replaced -> {
            assertThat(replaced.next().signedIn().user()).isEqualTo(ada);
            assertThat(opened(replaced.next().token())).contains(replaced.next().signedIn());
            assertThat(device.list(cookie(replaced.next().device())))
                    .extracting(Session::user)
                    .containsExactly(ada.id(), bob.id());
        });
        assertThat(opened(eves.token())).isEmpty();
    }

    @Test
    @Tag("SR-DEV-05")
    void signsOutWhenTheActiveOneLeavesAndWasTheLast() {
        var adas = signIn(ada, null);

        assertThat(remove(ada, adas, adas.session())).isEqualTo(new Removed.SignedOut(new DevicePass.Over()));

        assertThat(store.sessions).isEmpty();
        assertThat(store.devices).isEmpty();
    }

    @Test
    void takesTheDeviceAwayFromASessionThatIsNotOnItWhenItRemovesTheLast() {
        var adas = signIn(ada, null);
        var elsewhere = signIn(ada, null);

        assertThat(remove(ada, adas, elsewhere.session())).isEqualTo(new Removed.Inactive(new DevicePass.Over()));

        assertThat(store.sessions.values()).containsExactly(elsewhere.session());
    }

    @Test
    void takesWhatIsOverAlongWhenItRemovesSomebody() {
        var adas = signIn(ada, null);
        clock.moveTo(NOON.plus(POLICY.expiresIn()));
        var bobs = signIn(bob, cookie(adas.device()));
        var eves = signIn(eve, cookie(bobs.device()));

        remove(eve, eves, bobs.session());

        assertThat(store.sessions.values()).containsExactly(bobs.session());
    }

    @Test
    @Tag("SR-DEV-06")
    void promotesNobodyWhomTheSecretBeforeDoesNotOpen() {
        var adas = signIn(ada, null);
        clock.advance(Duration.ofSeconds(1));
        var bobs = signIn(bob, cookie(adas.device()));

        assertThat(remove(ada, adas, adas.session())).isEqualTo(new Removed.SignedOut(new DevicePass.Untouched()));

        assertThat(device.list(cookie(bobs.device()))).containsExactly(bobs.session());
    }

    @Test
    @Tag("SR-DEV-02")
    void removesNobodyWhoIsNotOnTheDeviceThatIsProved() {
        var adas = signIn(ada, null);
        signIn(eve, null);

        assertRemovalRefused(eve, cookie(adas.device()), adas.session());
        assertRemovalRefused(bob, cookie(adas.device()), adas.session());
        assertRemovalRefused(ada, null, adas.session());
        assertRemovalRefused(ada, UNKNOWN, adas.session());
        assertRemovalRefused(ada, FORGED, adas.session());
    }

    @Test
    void removesSomebodyOnlyOnce() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        var left = cookie(((Removed.Inactive) remove(ada, bobs, bobs.session())).device());

        assertRemovalRefused(ada, left, bobs.session());
    }

    @Test
    void needsOneTransactionForEach() {
        var adas = signIn(ada, null);
        var before = transactions.count();

        switchTo(ada, adas.device());
        assertThat(transactions.count()).isEqualTo(before + 1);
        remove(ada, adas, adas.session());
        assertThat(transactions.count()).isEqualTo(before + 2);
    }

    @Test
    void changesAllOrNothing() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        var before = everything();
        transactions.failAtTheEnd();

        assertThatIllegalStateException().isThrownBy(() -> switchTo(ada, bobs.device()));
        assertThatIllegalStateException().isThrownBy(() -> remove(ada, bobs, bobs.session()));
        assertThatIllegalStateException().isThrownBy(() -> remove(bob, bobs, bobs.session()));

        assertThat(everything()).isEqualTo(before);
    }

    private void assertSwitchRefused(AccountChoice choice, @Nullable SignedSecret shown) {
        var before = everything();
        assertThat(device.switchTo(choice, shown)).isEqualTo(notOnDevice());
        assertThat(everything()).isEqualTo(before);
    }

    private void assertRemovalRefused(User user, @Nullable SignedSecret shown, Session active) {
        var before = everything();
        assertThat(device.remove(user, shown, active)).isEqualTo(notOnDevice());
        assertThat(everything()).isEqualTo(before);
    }

    private static Result<?, DeviceRefusal> notOnDevice() {
        return Result.refused(new DeviceRefusal.NotOnDevice());
    }

    private List<Map<?, ?>> everything() {
        return List.of(Map.copyOf(store.sessions), Map.copyOf(store.devices), Map.copyOf(store.placements));
    }

    private Begun signIn(User user, @Nullable SignedSecret shown) {
        return done(device.signIn(user, shown));
    }

    private Switched switchTo(User user, DevicePass shown) {
        return done(device.switchTo(user, cookie(shown)));
    }

    private Removed remove(User user, Begun shown, Session active) {
        return done(device.remove(user, cookie(shown.device()), active));
    }

    private Optional<SignedIn> opened(SignedToken token) {
        return device.signer.open(token).flatMap(it -> sessions.find(it.hash()));
    }
}
