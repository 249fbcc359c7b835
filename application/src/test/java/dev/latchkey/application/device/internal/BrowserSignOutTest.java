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
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.device.Begun;
import dev.latchkey.application.device.DeviceVerbs;
import dev.latchkey.application.device.SignOut;
import dev.latchkey.application.device.TestDeviceSigner;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.device.DeviceKey;
import dev.latchkey.domain.device.DeviceSecrets;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.SignedToken;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrowserSignOutTest {

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
    @Tag("SR-REV-04")
    void endsTheSessionWhoseCookieIsPresented() {
        var laptop = signIn(ada, null);
        var phone = signIn(ada, null);
        var bobs = signIn(bob, null);

        signOut(laptop.token());

        assertLeft(phone, bobs);
    }

    @Test
    @Tag("SR-REV-04")
    void endsAllThatAreOnTheDeviceAndTheDeviceToo() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        var phone = signIn(ada, null);

        signOut(cookie(bobs.device()));

        assertLeft(phone);
        assertThat(store.devices).hasSize(1);
    }

    @Test
    @Tag("SR-REV-04")
    void endsAllThatTheBrowserProves() {
        var one = signIn(ada, null);
        var other = signIn(ada, null);
        var third = signIn(bob, null);
        var left = signIn(bob, null);

        device.signOut(new SignOut.Command(
                List.of(third.token(), third.token()),
                List.of(cookie(one.device()), cookie(other.device()), cookie(one.device()))));

        assertLeft(left);
    }

    @Test
    @Tag("SR-DEV-06")
    void leavesNobodyBehindWhomTheSecretBeforeDoesNotShow() {
        var adas = signIn(ada, null);
        signIn(bob, cookie(adas.device()));

        signOut(cookie(adas.device()));

        assertLeft();
        assertThat(store.devices).isEmpty();
    }

    @Test
    void endsNothingByASecretOfLongAgo() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        clock.advance(DeviceKey.GRACE);

        signOut(cookie(adas.device()));

        assertLeft(adas, bobs);
    }

    @Test
    void findsNothingMoreToEndWhenAllHaveEnded() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, null);

        for (var i = 0; i < 2; i++) {
            device.signOut(new SignOut.Command(List.of(adas.token()), List.of(cookie(adas.device()))));
        }

        assertLeft(bobs);
    }

    @Test
    void endsASessionThatIsAlreadyOver() {
        var begun = aSession().of(ada.id()).begunAt(NOON.minus(Duration.ofDays(365)));
        sessions.add(begun.build());

        signOut(device.signer.sign(begun.token()));

        assertLeft();
    }

    @Test
    void endsWhatIsOverOnTheDevice() {
        var adas = signIn(ada, null);
        clock.moveTo(NOON.plus(POLICY.expiresIn()));

        signOut(cookie(adas.device()));

        assertLeft();
        assertThat(store.devices).isEmpty();
    }

    @Test
    @Tag("SR-DEV-07")
    void doesNothingForACookieThatSomebodyElseSigned() {
        var begun = aSession().of(ada.id());
        sessions.add(begun.build());
        var bobs = signIn(bob, null);

        signOut(new TestTokenSigner("they").sign(begun.token()));
        signOut(new TestDeviceSigner("they")
                .sign(device.deviceSigner.open(cookie(bobs.device())).orElseThrow()));
        signOut(device.deviceSigner.sign(DeviceSecrets.aSecret()));

        assertThat(store.sessions.values()).containsExactly(begun.build(), bobs.session());
    }

    @Test
    @Tag("SR-DEV-07")
    void doesNothingForANameInPlaceOfACookie() {
        var adas = signIn(ada, null);
        var token = device.signer.open(adas.token()).orElseThrow();
        var secret = device.deviceSigner.open(cookie(adas.device())).orElseThrow();

        signOut(new SignedToken(adas.session().id().value()));
        signOut(new SignedToken(token.value()));
        signOut(new SignedToken(cookie(adas.device()).value()));
        signOut(new SignedSecret(store.devices.keySet().iterator().next().value()));
        signOut(new SignedSecret(secret.value()));
        signOut(new SignedSecret(adas.token().value()));

        assertLeft(adas);
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @Tag("SR-DEV-07")
    void doesNothingForAMalformedCookie(String presented) {
        var adas = signIn(ada, null);

        signOut(new SignedToken(presented));
        signOut(new SignedSecret(presented));

        assertLeft(adas);
    }

    @Test
    void endsAllOrNothingWhenTheTransactionFails() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, null);
        transactions.failAtTheEnd();

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        device.signOut(new SignOut.Command(List.of(bobs.token()), List.of(cookie(adas.device())))));

        assertLeft(adas, bobs);
        assertThat(store.devices).hasSize(2);
    }

    private void signOut(SignedToken token) {
        device.signOut(new SignOut.Command(List.of(token), List.of()));
    }

    private void signOut(SignedSecret secret) {
        device.signOut(new SignOut.Command(List.of(), List.of(secret)));
    }

    private Begun signIn(User user, @Nullable SignedSecret shown) {
        return done(device.signIn(user, shown));
    }

    private void assertLeft(Begun... expected) {
        assertThat(store.sessions.values())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(expected).map(Begun::session).toList());
    }
}
