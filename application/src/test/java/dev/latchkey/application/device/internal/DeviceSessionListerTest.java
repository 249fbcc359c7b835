package dev.latchkey.application.device.internal;

import static dev.latchkey.application.device.DeviceVerbs.cookie;
import static dev.latchkey.application.device.DeviceVerbs.done;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.device.Begun;
import dev.latchkey.application.device.DevicePass;
import dev.latchkey.application.device.DeviceVerbs;
import dev.latchkey.application.device.TestDeviceSigner;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.device.DeviceKey;
import dev.latchkey.domain.device.DeviceSecrets;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.Session;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeviceSessionListerTest {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final MovableClock clock = new MovableClock(NOON);
    private final DeviceVerbs device = DeviceVerbs.in(store, transactions, clock);

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();

    @BeforeEach
    void addUsers() {
        Stream.of(ada, bob).forEach(new InMemoryUsers(store)::add);
    }

    @Test
    void listsInTheOrderOfTheFirstSignIn() {
        var adas = signIn(ada, null);
        clock.advance(Duration.ofSeconds(1));
        var bobs = signIn(bob, cookie(adas.device()));
        clock.advance(Duration.ofSeconds(1));
        var adasNext = signIn(ada, cookie(bobs.device()));

        assertThat(device.list(cookie(adasNext.device()))).containsExactly(adasNext.session(), bobs.session());
    }

    @Test
    @Tag("SR-LIF-01")
    void listsASessionUntilTheVeryInstantItExpires() {
        var adas = signIn(ada, null);
        var end = NOON.plus(POLICY.expiresIn());

        clock.moveTo(end.minusMillis(1));
        assertThat(device.list(cookie(adas.device()))).containsExactly(adas.session());
        clock.moveTo(end);
        assertThat(device.list(cookie(adas.device()))).isEmpty();
    }

    @Test
    void listsNoSessionThatHasEnded() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        sessions.revokeAll(ada.id());

        assertThat(device.list(cookie(bobs.device()))).containsExactly(bobs.session());
    }

    @Test
    @Tag("SR-DEV-06")
    void listsByTheSecretBeforeWhomItAlreadyOpenedAndOnlyForAShortWhile() {
        var adas = signIn(ada, null);
        clock.advance(Duration.ofSeconds(1));
        signIn(bob, cookie(adas.device()));

        assertThat(device.list(cookie(adas.device()))).containsExactly(adas.session());
        clock.advance(DeviceKey.GRACE);
        assertThat(device.list(cookie(adas.device()))).isEmpty();
    }

    @Test
    @Tag("SR-DEV-02")
    void listsNobodyWithoutAProofOfTheDevice() {
        var adas = signIn(ada, null);

        assertThat(device.list(new TestDeviceSigner("they").sign(DeviceSecrets.aSecret())))
                .isEmpty();
        assertThat(device.list(device.deviceSigner.sign(DeviceSecrets.aSecret())))
                .isEmpty();
        assertThat(device.list(new SignedSecret(adas.session().id().value()))).isEmpty();
        assertThat(device.list(new SignedSecret(adas.token().value()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @Tag("SR-DEV-07")
    void listsNobodyForAMalformedCookie(String presented) {
        signIn(ada, null);

        assertThat(device.list(new SignedSecret(presented))).isEmpty();
    }

    @Test
    void letsABrowserKeepTheCookieOfTheDeviceThatItsSessionIsOn() {
        var adas = signIn(ada, null);

        assertThat(device.keep(cookie(adas.device()), adas.session()))
                .isEqualTo(new DevicePass.Shown(cookie(adas.device()), true));
    }

    @Test
    void letsACookieOutliveTheBrowserAsLongAsOneSessionDoes() {
        var bobs = done(device.signIn(bob, null, false));
        assertThat(device.keep(cookie(bobs.device()), bobs.session()))
                .isEqualTo(new DevicePass.Shown(cookie(bobs.device()), false));

        var adas = signIn(ada, cookie(bobs.device()));

        assertThat(device.keep(cookie(adas.device()), bobs.session()))
                .isEqualTo(new DevicePass.Shown(cookie(adas.device()), true));
    }

    @Test
    void renewsNoCookieOfAnotherDeviceNorTheSecretBefore() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, null);
        signIn(bob, cookie(adas.device()));

        assertUntouched(cookie(bobs.device()), adas.session());
        assertUntouched(cookie(adas.device()), adas.session());
        assertUntouched(new SignedSecret(""), adas.session());
        assertUntouched(new TestDeviceSigner("they").sign(DeviceSecrets.aSecret()), adas.session());
    }

    @Test
    void changesNothing() {
        var adas = signIn(ada, null);
        var before = transactions.count();
        var devices = store.devices.toString();

        device.list(cookie(adas.device()));
        device.keep(cookie(adas.device()), adas.session());

        assertThat(transactions.count()).isEqualTo(before);
        assertThat(store.devices).hasToString(devices);
    }

    private void assertUntouched(SignedSecret shown, Session session) {
        assertThat(device.keep(shown, session)).isEqualTo(new DevicePass.Untouched());
    }

    private Begun signIn(User user, @Nullable SignedSecret shown) {
        return done(device.signIn(user, shown));
    }
}
