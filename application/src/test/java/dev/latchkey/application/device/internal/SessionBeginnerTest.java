package dev.latchkey.application.device.internal;

import static dev.latchkey.application.device.DeviceVerbs.cookie;
import static dev.latchkey.application.device.DeviceVerbs.done;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.InMemoryTransactions;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.device.BeginSession.Command;
import dev.latchkey.application.device.BeginSession.Refusal;
import dev.latchkey.application.device.Beginners;
import dev.latchkey.application.device.Begun;
import dev.latchkey.application.device.Browser;
import dev.latchkey.application.device.DevicePass;
import dev.latchkey.application.device.DeviceVerbs;
import dev.latchkey.application.device.TestDeviceSigner;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.device.DeviceSecret;
import dev.latchkey.domain.device.DeviceSecrets;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedIn;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionBeginnerTest {

    private static final Client CLIENT = new Client("192.0.2.7", "Mozilla/5.0");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final SessionEpoch SECOND_EPOCH = new SessionEpoch(1);
    private static final Browser BROWSER = new Browser(CLIENT, Optional.empty());

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final TokenSigner signer = new TestTokenSigner("we");
    private final BeginSession beginSession = Beginners.in(store, signer, TestRandomness.seeded(1));

    private final MovableClock clock = new MovableClock(NOON);
    private final DeviceVerbs device = DeviceVerbs.in(store, new InMemoryTransactions(store), clock);

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();
    private final User eve = UserBuilder.aUser().build();
    private final User joe = UserBuilder.aUser().build();

    @BeforeEach
    void addUsers() {
        Stream.of(ada, bob, eve, joe).forEach(new InMemoryUsers(store)::add);
    }

    @Test
    void storesTheSessionUnderTheHashOfTheSecretThatItGivesOut() {
        var begun = begin(true);

        var token = signer.open(begun.token()).orElseThrow();
        assertThat(sessions.find(token.hash())).contains(new SignedIn(begun.session(), ada));
    }

    @Test
    void beginsNowAndKeepsTheClient() {
        var begun = begin(true);

        assertThat(begun.session().user()).isEqualTo(ada.id());
        assertThat(begun.session().client()).isEqualTo(CLIENT);
        assertThat(begun.session().lifetime()).isEqualTo(Lifetime.begunAt(NOON, true, POLICY));
    }

    @Test
    void remembersOnlyWhoWantsIt() {
        var begun = begin(false);

        assertThat(begun.session().lifetime()).isEqualTo(Lifetime.begunAt(NOON, false, POLICY));
    }

    @Test
    @Tag("SR-TOK-01")
    void givesEverySessionANameAndASecretOfItsOwn() {
        var ids = new HashSet<>();
        var tokens = new HashSet<>();

        for (var i = 0; i < 1_000; i++) {
            var begun = begin(true);
            ids.add(begun.session().id());
            tokens.add(signer.open(begun.token()).orElseThrow());
        }

        assertThat(ids).hasSize(1_000);
        assertThat(tokens).hasSize(1_000);
    }

    @Test
    @Tag("SR-TOK-02")
    void storesNoSecret() {
        var begun = begin(true);

        var secret = signer.open(begun.token()).map(SessionToken::value).orElseThrow();
        assertThat(store.sessions.toString()).doesNotContain(secret);
        assertThat(begun.toString()).doesNotContain(secret);
    }

    @Test
    @Tag("SR-REV-05")
    void beginsNothingOnceTheUsersSessionsWereEnded() {
        sessions.revokeAll(ada.id());

        var begun = beginSession.begin(new Command(ada.id(), SessionEpoch.FIRST, BROWSER, true, NOON));

        assertThat(begun).isEqualTo(Result.refused(new Refusal.SessionsEndedMeanwhile()));
        assertThat(store.sessions).isEmpty();
    }

    @Test
    void beginsNothingForSomebodyWhoIsGone() {
        var gone = UserBuilder.aUser().build().id();

        var begun = beginSession.begin(new Command(gone, SessionEpoch.FIRST, BROWSER, true, NOON));

        assertThat(begun).isEqualTo(Result.refused(new Refusal.SessionsEndedMeanwhile()));
        assertThat(store.sessions).isEmpty();
    }

    // The device.

    @Test
    @Tag("SR-DEV-01")
    void beginsADeviceForABrowserThatShowsNone() {
        var adas = signIn(ada, null);

        assertThat(adas.device()).isEqualTo(new DevicePass.Shown(cookie(adas.device()), true));
        assertThat(adas.ended()).isEmpty();
        assertThat(device.list(cookie(adas.device()))).containsExactly(adas.session());
    }

    @Test
    void givesEachBrowserADeviceOfItsOwn() {
        var laptop = signIn(ada, null);
        var phone = signIn(ada, null);

        assertThat(device.list(cookie(laptop.device()))).containsExactly(laptop.session());
        assertThat(device.list(cookie(phone.device()))).containsExactly(phone.session());
    }

    @Test
    @Tag("SR-DEV-06")
    void joinsTheDeviceThatTheBrowserProvesAndChangesItsSecret() {
        var adas = signIn(ada, null);
        clock.advance(SECOND);
        var bobs = signIn(bob, cookie(adas.device()));

        assertThat(bobs.ended()).isEmpty();
        assertThat(device.list(cookie(bobs.device()))).containsExactly(adas.session(), bobs.session());
        assertThat(device.list(cookie(adas.device()))).containsExactly(adas.session());
        assertThat(store.devices).hasSize(1);
    }

    @Test
    @Tag("SR-DEV-06")
    void joinsTheDeviceByTheSecretBeforeButGivesItsHolderNoOther() {
        var adas = signIn(ada, null);
        clock.advance(SECOND);
        var bobs = signIn(bob, cookie(adas.device()));
        clock.advance(SECOND);

        var eves = signIn(eve, cookie(adas.device()));

        assertThat(eves.device()).isEqualTo(new DevicePass.Untouched());
        assertThat(device.list(cookie(bobs.device()))).containsExactly(adas.session(), bobs.session(), eves.session());
        assertThat(device.list(cookie(adas.device()))).containsExactly(adas.session());
    }

    @Test
    @Tag("SR-DEV-03")
    void endsTheSessionThatTheUserHadThereAndKeepsItsPlace() {
        var first = signIn(ada, null);
        clock.advance(SECOND);
        var bobs = signIn(bob, cookie(first.device()));
        clock.advance(SECOND);

        var second = signIn(ada, cookie(bobs.device()));

        assertThat(second.ended()).containsExactly(first.session().id());
        assertThat(device.list(cookie(second.device()))).containsExactly(second.session(), bobs.session());
        assertThat(store.sessions.values()).containsExactlyInAnyOrder(second.session(), bobs.session());
    }

    @Test
    @Tag("SR-DEV-07")
    void takesACookieThatOpensNothingForNone() {
        var adas = signIn(ada, null);
        for (var shown : List.of(
                new TestDeviceSigner("they")
                        .sign(device.deviceSigner.open(cookie(adas.device())).orElseThrow()),
                device.deviceSigner.sign(DeviceSecrets.aSecret()),
                new SignedSecret(""),
                new SignedSecret(adas.token().value()))) {

            var bobs = signIn(bob, shown);

            assertThat(device.list(cookie(bobs.device()))).containsExactly(bobs.session());
        }
        assertThat(device.list(cookie(adas.device()))).containsExactly(adas.session());
    }

    @Test
    @Tag("SR-LIF-07")
    void beginsNothingOnADeviceThatIsFull() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        var eves = signIn(eve, cookie(bobs.device()));
        var before = everything();

        assertThat(device.signIn(joe, cookie(eves.device())))
                .isEqualTo(Result.refused(new Refusal.DeviceFull(DeviceVerbs.THREE.maximumAccounts())));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Tag("SR-LIF-07")
    void letsWhoIsThereSignInAgainOnADeviceThatIsFull() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        var eves = signIn(eve, cookie(bobs.device()));

        assertThat(signIn(bob, cookie(eves.device())).ended())
                .containsExactly(bobs.session().id());
    }

    @Test
    @Tag("SR-LIF-07")
    void countsNobodyWhoseSessionIsOverOrHasEnded() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        clock.moveTo(NOON.plus(POLICY.expiresIn()).minus(SECOND));
        var eves = signIn(eve, cookie(bobs.device()));
        sessions.revokeAll(ada.id());
        clock.advance(SECOND);

        var joes = signIn(joe, cookie(eves.device()));
        clock.advance(SECOND);
        var adasNext = signIn(ada, cookie(joes.device()), SECOND_EPOCH);

        assertThat(joes.ended()).containsExactly(bobs.session().id());
        assertThat(device.list(cookie(adasNext.device())))
                .containsExactly(eves.session(), joes.session(), adasNext.session());
    }

    @Test
    void letsTheCookieOutliveTheBrowserAsLongAsOneSessionDoes() {
        var adas = done(device.signIn(ada, null, false));
        var bobs = done(device.signIn(bob, cookie(adas.device()), true));
        var eves = done(device.signIn(eve, cookie(bobs.device()), false));

        assertThat(adas.device()).isEqualTo(new DevicePass.Shown(cookie(adas.device()), false));
        assertThat(eves.device()).isEqualTo(new DevicePass.Shown(cookie(eves.device()), true));
    }

    @Test
    @Tag("SR-TOK-02")
    void storesNoSecretOfADevice() {
        var adas = signIn(ada, null);

        var secret = device.deviceSigner
                .open(cookie(adas.device()))
                .map(DeviceSecret::value)
                .orElseThrow();
        assertThat(everything().toString()).doesNotContain(secret);
        assertThat(adas.toString()).doesNotContain(secret);
    }

    private List<Map<?, ?>> everything() {
        return List.of(Map.copyOf(store.sessions), Map.copyOf(store.devices), Map.copyOf(store.placements));
    }

    private Begun signIn(User user, @Nullable SignedSecret shown) {
        return done(device.signIn(user, shown));
    }

    private Begun signIn(User user, SignedSecret shown, SessionEpoch epoch) {
        return done(device.beginSession.begin(
                new Command(user.id(), epoch, new Browser(CLIENT, Optional.of(shown)), true, clock.instant())));
    }

    private Begun begin(boolean remembered) {
        return begunBy(new Command(ada.id(), SessionEpoch.FIRST, BROWSER, remembered, NOON));
    }

    private Begun begunBy(Command command) {
        return switch (beginSession.begin(command)) {
            case Result.Done<Begun, Refusal>(var begun) -> begun;
            case Result.Refused<Begun, Refusal>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
