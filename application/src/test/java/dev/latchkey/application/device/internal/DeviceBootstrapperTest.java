package dev.latchkey.application.device.internal;

import static dev.latchkey.application.device.DeviceVerbs.cookie;
import static dev.latchkey.application.device.DeviceVerbs.done;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.device.Begun;
import dev.latchkey.application.device.DevicePass;
import dev.latchkey.application.device.DeviceRefusal;
import dev.latchkey.application.device.DeviceVerbs;
import dev.latchkey.application.device.InMemoryDevices;
import dev.latchkey.application.device.TestDeviceSigner;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.device.DevicePolicy;
import dev.latchkey.domain.device.DeviceSecrets;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeviceBootstrapperTest {

    private static final SignedSecret FORGED = new TestDeviceSigner("they").sign(DeviceSecrets.aSecret());

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final MovableClock clock = new MovableClock(NOON);
    private final DeviceVerbs device = DeviceVerbs.in(store, transactions, clock);

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();
    private final User eve = UserBuilder.aUser().build();
    private final User joe = UserBuilder.aUser().build();

    @BeforeEach
    void addUsers() {
        Stream.of(ada, bob, eve, joe).forEach(new InMemoryUsers(store)::add);
    }

    @Test
    void putsASessionThatBeganBeforeThereWereDevicesOnOne() {
        var session = aSession().of(ada.id()).build();
        sessions.add(session);

        var pass = bootstrap(session, null);

        assertThat(device.list(cookie(pass))).containsExactly(session);
        assertThat(pass).isEqualTo(new DevicePass.Shown(cookie(pass), true));
    }

    @Test
    void givesABrowserThatLostItsCookieAnotherOfTheSameDevice() {
        var adas = signIn(ada, null);

        var pass = bootstrap(adas.session(), null);

        assertThat(device.list(cookie(pass))).containsExactly(adas.session());
        assertThat(cookie(pass)).isNotEqualTo(cookie(adas.device()));
        assertThat(store.devices).hasSize(1);
    }

    @Test
    @Tag("SR-DEV-02")
    void showsASessionThatProvesNoDeviceNobodyElse() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));

        var pass = bootstrap(bobs.session(), null);

        assertThat(device.list(cookie(pass))).containsExactly(bobs.session());
        assertThat(device.list(cookie(bobs.device()))).containsExactly(adas.session());
    }

    @Test
    @Tag("SR-DEV-07")
    void takesAForgedCookieForNone() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, null);

        var pass = bootstrap(adas.session(), FORGED);

        assertThat(device.list(cookie(pass))).containsExactly(adas.session());
        assertThat(device.list(cookie(bobs.device()))).containsExactly(bobs.session());
    }

    @Test
    void leavesTheCookieToABrowserThatShowsTheRightOne() {
        var adas = signIn(ada, null);
        var before = everything();

        assertThat(bootstrap(adas.session(), cookie(adas.device())))
                .isEqualTo(new DevicePass.Shown(cookie(adas.device()), true));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Tag("SR-DEV-06")
    void givesNoOtherCookieToTheHolderOfTheSecretBefore() {
        var adas = signIn(ada, null);
        signIn(bob, cookie(adas.device()));

        assertThat(bootstrap(adas.session(), cookie(adas.device()))).isEqualTo(new DevicePass.Untouched());
    }

    @Test
    @Tag("SR-DEV-06")
    void putsASessionOnTheDeviceThatTheBrowserProvesAndChangesItsSecret() {
        var adas = signIn(ada, null);
        clock.advance(Duration.ofSeconds(1));
        var bobs = signIn(bob, null);

        var pass = bootstrap(bobs.session(), cookie(adas.device()));

        assertThat(device.list(cookie(pass))).containsExactly(adas.session(), bobs.session());
        assertThat(device.list(cookie(adas.device()))).containsExactly(adas.session());
        assertThat(device.list(cookie(bobs.device()))).isEmpty();
    }

    @Test
    @Tag("SR-DEV-03")
    void endsTheSessionThatTheUserHadOnTheDevice() {
        var adas = signIn(ada, null);
        var elsewhere = signIn(ada, null);

        var pass = bootstrap(elsewhere.session(), cookie(adas.device()));

        assertThat(device.list(cookie(pass))).containsExactly(elsewhere.session());
        assertThat(store.sessions.values()).containsExactly(elsewhere.session());
    }

    @Test
    @Tag("SR-LIF-07")
    void putsNobodyElseOnADeviceThatIsFull() {
        var full = fill();
        var joes = signIn(joe, null);

        assertRefused(joes.session(), cookie(full.device()), false);
        assertThat(bootstrap(full.session(), cookie(full.device()))).isInstanceOf(DevicePass.Shown.class);
    }

    @Test
    @Tag("SR-LIF-07")
    void saysInTimeThatThereIsNoRoomForAnother() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        var eves = signIn(eve, null);

        assertThat(done(device.bootstrapForAnother(bobs.session(), cookie(bobs.device()))))
                .isInstanceOf(DevicePass.Shown.class);
        assertRefused(eves.session(), cookie(bobs.device()), true);
        var full = signIn(eve, cookie(bobs.device()));
        assertRefused(full.session(), cookie(full.device()), true);
    }

    @Test
    @Tag("SR-LIF-07")
    void saysThatThereIsNoRoomForAnotherWhereOneIsTheMost() {
        var one = new DeviceVerbs(
                sessions,
                new InMemoryDevices(store),
                new DevicePolicy(1),
                TestRandomness.seeded(2),
                transactions,
                clock);
        var adas = signIn(ada, null);

        assertThat(one.bootstrapForAnother(adas.session(), null))
                .isEqualTo(Result.refused(new DeviceRefusal.AccountLimit(1)));
        assertThat(one.bootstrapForAnother(adas.session(), cookie(adas.device())))
                .isEqualTo(Result.refused(new DeviceRefusal.AccountLimit(1)));
        assertThat(one.bootstrap(adas.session(), null)).isInstanceOf(Result.Done.class);
    }

    @Test
    @Tag("SR-LIF-07")
    void countsNobodyWhoseSessionIsOver() {
        var full = fill();
        clock.moveTo(NOON.plus(POLICY.expiresIn()));
        var joes = signIn(joe, null);

        assertThat(device.bootstrapForAnother(joes.session(), cookie(full.device())))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    @Tag("SR-LIF-04")
    void bringsNoSessionBackThatHasEnded() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, null);
        sessions.revokeAll(bob.id());
        var before = everything();

        assertThat(device.bootstrap(bobs.session(), null)).isEqualTo(over());
        assertThat(device.bootstrap(bobs.session(), cookie(adas.device()))).isEqualTo(over());

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Tag("SR-TOK-05")
    void bringsNoTokenBackThatHasEnded() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        var eves = signIn(eve, null);
        done(device.switchTo(ada, cookie(bobs.device())));
        var before = everything();

        assertThat(device.bootstrap(adas.session(), null)).isEqualTo(over());
        assertThat(device.bootstrap(adas.session(), cookie(eves.device()))).isEqualTo(over());
        assertThat(device.bootstrap(adas.session(), cookie(bobs.device()))).isEqualTo(over());

        assertThat(everything()).isEqualTo(before);
    }

    /** Or else whoever planted the secret before, and holds the newest, would reach whoever asks for room for another. */
    @Test
    @Tag("SR-DEV-06")
    void showsWhomItPutsOnADeviceByTheSecretBeforeToNobodyButTheNextOne() {
        var adas = signIn(ada, null);
        clock.advance(Duration.ofSeconds(1));
        var bobs = signIn(bob, cookie(adas.device()));
        var joes = signIn(joe, null);
        clock.advance(Duration.ofSeconds(1));

        var pass = bootstrap(joes.session(), cookie(adas.device()));

        assertThat(device.list(cookie(pass))).containsExactly(adas.session(), bobs.session(), joes.session());
        assertThat(device.list(cookie(bobs.device()))).containsExactly(adas.session(), bobs.session());
    }

    @Test
    void needsOneTransaction() {
        var adas = signIn(ada, null);
        var before = transactions.count();

        bootstrap(adas.session(), null);

        assertThat(transactions.count()).isEqualTo(before + 1);
    }

    @Test
    void changesAllOrNothing() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        var eves = signIn(eve, null);
        var before = everything();
        transactions.failAtTheEnd();

        assertThatIllegalStateException().isThrownBy(() -> bootstrap(bobs.session(), null));
        assertThatIllegalStateException().isThrownBy(() -> bootstrap(bobs.session(), cookie(eves.device())));
        assertThatIllegalStateException().isThrownBy(() -> bootstrap(eves.session(), null));

        assertThat(everything()).isEqualTo(before);
    }

    /** A device with as many on it as may be; answers what came of the last sign-in. */
    private Begun fill() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        return signIn(eve, cookie(bobs.device()));
    }

    private void assertRefused(Session asking, SignedSecret shown, boolean forAnother) {
        var before = everything();
        var result = forAnother ? device.bootstrapForAnother(asking, shown) : device.bootstrap(asking, shown);
        assertThat(result)
                .isEqualTo(Result.refused(new DeviceRefusal.AccountLimit(DeviceVerbs.THREE.maximumAccounts())));
        assertThat(everything()).isEqualTo(before);
    }

    private static Result<?, DeviceRefusal> over() {
        return Result.refused(new DeviceRefusal.SessionOverMeanwhile());
    }

    private List<Map<?, ?>> everything() {
        return List.of(Map.copyOf(store.sessions), Map.copyOf(store.devices), Map.copyOf(store.placements));
    }

    private Begun signIn(User user, @Nullable SignedSecret shown) {
        return done(device.signIn(user, shown));
    }

    private DevicePass bootstrap(Session asking, @Nullable SignedSecret shown) {
        return done(device.bootstrap(asking, shown));
    }
}
