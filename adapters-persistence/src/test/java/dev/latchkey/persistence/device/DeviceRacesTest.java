package dev.latchkey.persistence.device;

import static dev.latchkey.application.device.DeviceVerbs.cookie;
import static dev.latchkey.application.device.DeviceVerbs.done;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.MovableClock;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.ChangePassword;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.InMemoryPasswordAttempts;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.PlainPasswords;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.account.internal.PasswordChanger;
import dev.latchkey.application.account.internal.PasswordProver;
import dev.latchkey.application.account.internal.UserRegistrar;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.application.deletion.Deleters;
import dev.latchkey.application.deletion.DeletionRefusal;
import dev.latchkey.application.deletion.Deletions;
import dev.latchkey.application.deletion.Receipts;
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.device.Begun;
import dev.latchkey.application.device.Browser;
import dev.latchkey.application.device.DevicePass;
import dev.latchkey.application.device.DeviceRefusal;
import dev.latchkey.application.device.DeviceVerbs;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.device.RemoveAccount.Removed;
import dev.latchkey.application.device.SignOut;
import dev.latchkey.application.device.Switched;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.internal.SessionConfirmer;
import dev.latchkey.application.session.internal.SessionRevoker;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.SignedToken;
import dev.latchkey.persistence.Held;
import dev.latchkey.persistence.TestDatabase;
import dev.latchkey.persistence.sql.SqlSessions;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two calls at once on one device, each order forced by holding the first one's transaction open. */
class DeviceRacesTest {

    private static final Password PASSWORD = new Password("correct horse");
    private static final Password OTHER = new Password("battery staple");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Users users = TestDatabase.need(Users.class);
    private final Credentials credentials = TestDatabase.need(Credentials.class);
    private final PasswordResets resets = TestDatabase.need(PasswordResets.class);
    private final Sessions sessions = TestDatabase.need(Sessions.class);
    private final Devices devices = TestDatabase.need(Devices.class);
    private final Transactions transactions = TestDatabase.need(Transactions.class);
    private final PlainPasswords passwords = new PlainPasswords();
    private final MovableClock clock = new MovableClock(NOON);
    private final TestRandomness randomness = TestRandomness.seeded(System.nanoTime());
    private final DeviceVerbs device =
            new DeviceVerbs(sessions, devices, DeviceVerbs.THREE, randomness, transactions, clock);
    private final SessionRevoker revoker = new SessionRevoker(sessions, new LoneNode(transactions));
    private final ProvePassword provePassword =
            new PasswordProver(credentials, passwords, InMemoryPasswordAttempts.unlimited());

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();
    private final User eve = UserBuilder.aUser().build();
    private final User joe = UserBuilder.aUser().build();

    @AutoClose
    private final Held held = new Held(transactions);

    @BeforeEach
    void addUsers() {
        List.of(ada, bob, eve, joe).forEach(users::add);
    }

    // Signing in.

    @Test
    @Tag("SR-DEV-03")
    void ofTwoSignInsOfOneUserAtOnceOneSessionIsLeft() {
        var bobs = signIn(bob, null);
        var cookie = cookie(bobs.device());

        var second = held.whileHolding(() -> signIn(ada, cookie), () -> signIn(ada, cookie));

        assertThat(second.ended()).hasSize(1);
        assertThat(sessions.ofUser(ada.id(), NOON)).containsExactly(second.session());
        assertThat(onDeviceOf(bobs)).containsExactlyInAnyOrder(bobs.session(), second.session());
    }

    @Test
    @Tag("SR-LIF-07")
    void ofTwoSignInsAtOnceToTheLastPlaceOneIsRefused() {
        var cookie = cookie(signIn(bob, cookie(signIn(ada, null).device())).device());

        var second = held.whileHolding(() -> signIn(eve, cookie), () -> device.signIn(joe, cookie));

        assertThat(second).isEqualTo(Result.refused(new BeginSession.Refusal.DeviceFull(3)));
        assertThat(sessions.ofUser(joe.id(), NOON)).isEmpty();
    }

    @Test
    @Tag("SR-LIF-07")
    void aSignUpThatOverlapsASignInToTheLastPlaceCreatesNothing() {
        var cookie = cookie(signIn(bob, cookie(signIn(ada, null).device())).device());
        var signUp = new UserRegistrar(
                users, credentials, passwords, device.beginSession, new LoneNode(transactions), randomness, clock);
        var command = new SignUp.Command(
                UserBuilder.aUser().build().email(), PASSWORD, new Profile("Zoe", null), browser(cookie), true, "/");

        var second = held.whileHolding(() -> signIn(eve, cookie), () -> signUp.signUp(command));

        assertThat(second).isEqualTo(Result.refused(new AccountRefusal.DeviceFull(3)));
        assertThat(users.has(command.email())).isFalse();
        assertThat(credentials.find(command.email())).isEmpty();
    }

    @Test
    @Tag("SR-DEV-06")
    void whoSignsInWhileTheDeviceIsBeingListedIsNotShownToTheSecretBefore() {
        var adas = signIn(ada, null);
        clock.advance(SECOND);
        var cookie = cookie(adas.device());
        var listing = new DeviceVerbs(
                sessions,
                new PostgresDevices(interruptedAfterTheFirstStatement(() -> signIn(bob, cookie))),
                DeviceVerbs.THREE,
                randomness,
                transactions,
                clock);

        assertThat(listing.list(cookie)).containsExactly(adas.session());
        assertThat(sessions.ofUser(bob.id(), NOON)).hasSize(1);
    }

    // Switching.

    @Test
    @Tag("SR-REV-01")
    void aSwitchToASessionThatIsRevokedAtThatMomentIsRefused() {
        var adas = signIn(ada, null);
        var cookie = cookie(signIn(bob, cookie(adas.device())).device());

        var switched = held.whileHolding(
                () -> sessions.revoke(ada.id(), adas.session().id()), () -> device.switchTo(ada, cookie));

        assertThat(switched).isEqualTo(notOnDevice());
        assertThat(sessions.ofUser(ada.id(), NOON)).isEmpty();
    }

    @Test
    @Tag("SR-REV-01")
    void aRevocationDuringASwitchEndsTheSessionWithItsNewToken() {
        var adas = signIn(ada, null);
        var cookie = cookie(signIn(bob, cookie(adas.device())).device());
        var switched = new Box<Switched>();

        var revoked = held.whileHolding(
                () -> switched.put(done(device.switchTo(ada, cookie))),
                () -> sessions.revoke(ada.id(), adas.session().id()));

        assertThat(revoked).isTrue();
        assertThat(signedInBy(switched.get().token())).isEmpty();
        assertThat(signedInBy(adas.token())).isEmpty();
    }

    @Test
    void twoTabsThatSwitchToOneAccountAtOnceGetTheSameToken() {
        var adas = signIn(ada, null);
        var cookie = cookie(signIn(bob, cookie(adas.device())).device());
        clock.advance(SECOND);
        var first = new Box<Switched>();

        var second = held.whileHolding(
                () -> first.put(done(device.switchTo(ada, cookie))), () -> done(device.switchTo(ada, cookie)));

        assertThat(second.token()).isEqualTo(first.get().token());
        assertThat(signedInBy(second.token())).map(SignedIn::user).contains(ada);
    }

    @Test
    void twoTabsThatSwitchToTwoAccountsAtOnceBothGetThere() {
        var adas = signIn(ada, null);
        var cookie = cookie(signIn(bob, cookie(adas.device())).device());
        var first = new Box<Switched>();

        var second = held.whileHolding(
                () -> first.put(done(device.switchTo(ada, cookie))), () -> done(device.switchTo(bob, cookie)));

        assertThat(signedInBy(first.get().token())).map(SignedIn::user).contains(ada);
        assertThat(signedInBy(second.token())).map(SignedIn::user).contains(bob);
    }

    @Test
    @Tag("SR-DEL-04")
    void aSwitchToAUserWhoIsDeletedAtThatMomentIsRefused() {
        var adas = signIn(ada, null);
        var cookie = cookie(signIn(bob, cookie(adas.device())).device());

        var switched = held.whileHolding(() -> delete(adas.session()), () -> device.switchTo(ada, cookie));

        assertThat(switched).isEqualTo(notOnDevice());
        assertThat(users.has(ada.email())).isFalse();
    }

    @Test
    @Tag("SR-DEL-04")
    void aDeletionTakesTheSessionAlongThatIsJustBeingSwitchedTo() {
        var adas = signIn(ada, null);
        var cookie = cookie(signIn(bob, cookie(adas.device())).device());

        var deleted = held.whileHolding(() -> device.switchTo(ada, cookie), () -> delete(adas.session()));

        assertThat(deleted.isDone()).isTrue();
        assertThat(users.has(ada.email())).isFalse();
        assertThat(device.list(cookie)).extracting(Session::user).containsExactly(bob.id());
    }

    @Test
    @Tag("SR-LIF-09")
    void aSessionThatIsJustBeingSwitchedToIsNotPurged() {
        var adas = signIn(ada, null);
        var cookie = cookie(adas.device());
        clock.moveTo(NOON.plus(POLICY.expiresIn()).minus(SECOND));

        var switched = transactions.inTransaction(() -> {
            var done = done(device.switchTo(ada, cookie));
            assertThat(held.elsewhere(() -> sessions.removeExpired(NOON.plus(POLICY.expiresIn()), 1_000_000)))
                    .isNotNegative();
            return done;
        });

        assertThat(signedInBy(switched.token())).isPresent();
    }

    @Test
    @Tag("SR-LIF-09")
    void aSwitchDuringAPurgeOfItsSessionIsRefused() {
        var adas = signIn(ada, null);
        var cookie = cookie(adas.device());
        clock.moveTo(NOON.plus(POLICY.expiresIn()).minus(SECOND));

        var switched = held.whileHolding(
                () -> sessions.removeExpired(NOON.plus(POLICY.expiresIn()), 1_000_000),
                () -> device.switchTo(ada, cookie));

        assertThat(switched).isEqualTo(notOnDevice());
    }

    // Removing.

    @Test
    void aSignInDuringARemovalJoinsWhatIsLeft() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        var cookie = cookie(bobs.device());

        var eves = held.whileHolding(() -> remove(ada, cookie, bobs.session()), () -> signIn(eve, cookie));

        assertThat(onDeviceOf(eves)).containsExactlyInAnyOrder(bobs.session(), eves.session());
        assertThat(sessions.ofUser(ada.id(), NOON)).isEmpty();
    }

    @Test
    void aSignInDuringTheRemovalOfTheLastBeginsADeviceOfItsOwn() {
        var adas = signIn(ada, null);
        var cookie = cookie(adas.device());

        var bobs = held.whileHolding(() -> remove(ada, cookie, adas.session()), () -> signIn(bob, cookie));

        assertThat(device.list(cookie(bobs.device()))).containsExactly(bobs.session());
        assertThat(device.list(cookie)).isEmpty();
    }

    @Test
    void aRemovalDuringASignInLeavesWhoSignedIn() {
        var adas = signIn(ada, null);
        var cookie = cookie(adas.device());
        clock.advance(SECOND);
        var bobs = new Box<Begun>();

        var removed = held.whileHolding(() -> bobs.put(signIn(bob, cookie)), () -> remove(ada, cookie, adas.session()));

        assertThat(removed).isEqualTo(new Removed.SignedOut(new DevicePass.Untouched()));
        assertThat(device.list(cookie(bobs.get().device())))
                .containsExactly(bobs.get().session());
    }

    @Test
    @Tag("SR-DEV-06")
    void aRemovalDuringANewSignInOfTheSameUserDoesNotReachTheNewSession() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        var cookie = cookie(bobs.device());
        var again = new Box<Begun>();

        var removed = held.whileHolding(
                () -> again.put(signIn(bob, cookie)), () -> device.remove(bob, cookie, bobs.session()));

        assertThat(removed).isEqualTo(notOnDevice());
        assertThat(signedInBy(bobs.token())).isEmpty();
        assertThat(sessions.ofUser(bob.id(), NOON)).containsExactly(again.get().session());
    }

    // Bootstrapping.

    @Test
    void twoBootstrapsAtOnceOfABrowserWithoutItsCookieBothGiveOneThatWorks() {
        var adas = signIn(ada, null).session();
        clock.advance(SECOND);
        var first = new Box<DevicePass>();

        var second = held.whileHolding(
                () -> first.put(done(device.bootstrap(adas, null))), () -> done(device.bootstrap(adas, null)));

        assertThat(device.list(cookie(first.get()))).containsExactly(adas);
        assertThat(device.list(cookie(second))).containsExactly(adas);
    }

    @Test
    void ofTwoBootstrapsAtOnceOfASessionThatWasOnNoDeviceTheSecondPutsItOnOne() {
        var adas = aSession().of(ada.id()).build();
        sessions.add(adas);
        var first = new Box<DevicePass>();

        var second = held.whileHolding(
                () -> first.put(done(device.bootstrap(adas, null))), () -> done(device.bootstrap(adas, null)));

        assertThat(device.list(cookie(second))).containsExactly(adas);
        assertThat(device.list(cookie(done(device.bootstrap(adas, cookie(first.get()))))))
                .containsExactly(adas);
    }

    @Test
    @Tag("SR-TOK-05")
    void aBootstrapDuringASwitchBringsTheTokenBeforeNotBack() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        var switched = new Box<Switched>();

        var bootstrapped = held.whileHolding(
                () -> switched.put(done(device.switchTo(ada, cookie(bobs.device())))),
                () -> device.bootstrap(adas.session(), null));

        assertThat(bootstrapped).isEqualTo(Result.refused(new DeviceRefusal.SessionOverMeanwhile()));
        assertThat(signedInBy(switched.get().token())).isPresent();
        assertThat(signedInBy(adas.token())).isEmpty();
    }

    @Test
    @Tag("SR-TOK-05")
    void aBootstrapOnAnotherDeviceDuringASwitchBringsTheTokenBeforeNotBack() {
        var adas = signIn(ada, null);
        var eves = signIn(eve, null);
        var switched = new Box<Switched>();

        var bootstrapped = held.whileHolding(
                () -> switched.put(done(device.switchTo(ada, cookie(adas.device())))),
                () -> device.bootstrap(adas.session(), cookie(eves.device())));

        assertThat(bootstrapped).isEqualTo(Result.refused(new DeviceRefusal.SessionOverMeanwhile()));
        assertThat(signedInBy(switched.get().token())).isPresent();
        assertThat(onDeviceOf(eves)).containsExactly(eves.session());
    }

    @Test
    void aSwitchWhileItsSessionMovesToAnotherDeviceIsRefused() {
        var adas = signIn(ada, null);
        var eves = signIn(eve, null);

        var switched = held.whileHolding(
                () -> done(device.bootstrap(adas.session(), cookie(eves.device()))),
                () -> device.switchTo(ada, cookie(adas.device())));

        assertThat(switched).isEqualTo(notOnDevice());
        assertThat(signedInBy(adas.token())).isPresent();
    }

    @Test
    void aBootstrapFollowsItsSessionToAnotherDevice() {
        var adas = signIn(ada, null);
        var eves = signIn(eve, null);

        var pass = held.whileHolding(
                () -> done(device.bootstrap(adas.session(), cookie(eves.device()))),
                () -> done(device.bootstrap(adas.session(), null)));

        assertThat(device.list(cookie(pass))).containsExactly(adas.session());
    }

    @Test
    @Tag("SR-LIF-04")
    void aBootstrapDuringARevocationIsRefused() {
        var adas = signIn(ada, null).session();

        var bootstrapped =
                held.whileHolding(() -> sessions.revoke(ada.id(), adas.id()), () -> device.bootstrap(adas, null));

        assertThat(bootstrapped).isEqualTo(Result.refused(new DeviceRefusal.SessionOverMeanwhile()));
        assertThat(sessions.ofUser(ada.id(), NOON)).isEmpty();
    }

    // Signing out.

    @Test
    @Tag("SR-REV-04")
    void aSignOutDuringASignInEndsThatOneToo() {
        var adas = signIn(ada, null);
        var cookie = cookie(adas.device());
        var bobs = new Box<Begun>();

        held.whileHolding(() -> bobs.put(signIn(bob, cookie)), () -> signOut(cookie));

        assertThat(signedInBy(adas.token())).isEmpty();
        assertThat(signedInBy(bobs.get().token())).isEmpty();
        assertThat(device.list(cookie(bobs.get().device()))).isEmpty();
    }

    @Test
    void aSignInDuringASignOutBeginsADeviceOfItsOwn() {
        var adas = signIn(ada, null);
        var cookie = cookie(adas.device());

        var bobs = held.whileHolding(() -> signOut(cookie), () -> signIn(bob, cookie));

        assertThat(signedInBy(adas.token())).isEmpty();
        assertThat(device.list(cookie(bobs.device()))).containsExactly(bobs.session());
    }

    @Test
    @Tag("SR-REV-04")
    void aSwitchDuringASignOutIsRefused() {
        var adas = signIn(ada, null);
        var cookie = cookie(adas.device());

        assertThat(held.whileHolding(() -> signOut(cookie), () -> device.switchTo(ada, cookie)))
                .isEqualTo(notOnDevice());
    }

    @Test
    @Tag("SR-REV-04")
    void ofTwoSignOutsAtOnceTheSecondFindsNothing() {
        var adas = signIn(ada, null);
        var cookie = cookie(adas.device());

        held.whileHolding(() -> signOut(cookie), () -> signOut(cookie));

        assertThat(signedInBy(adas.token())).isEmpty();
    }

    // Changing the password, and ending all sessions of a user.

    @Test
    @Tag("SR-REV-07")
    void aSwitchDuringAPasswordChangeDoesNotReachTheSessionThatBegan() {
        givePassword(ada);
        var adas = signIn(ada, null);
        var cookie = cookie(signIn(bob, cookie(adas.device())).device());

        var switched =
                held.whileHolding(() -> changePassword(adas.session(), cookie), () -> device.switchTo(ada, cookie));

        assertThat(switched).isEqualTo(notOnDevice());
        assertThat(signedInBy(adas.token())).isEmpty();
        assertThat(sessions.ofUser(ada.id(), NOON)).hasSize(1);
    }

    @Test
    @Tag("SR-REV-07")
    void aPasswordChangeDuringASwitchEndsTheSessionThatWasSwitchedTo() {
        givePassword(ada);
        var adas = signIn(ada, null);
        var cookie = cookie(signIn(bob, cookie(adas.device())).device());
        var switched = new Box<Switched>();

        var begun = held.whileHolding(
                () -> switched.put(done(device.switchTo(ada, cookie))),
                () -> done(changePassword(adas.session(), cookie)).orElseThrow());

        assertThat(signedInBy(switched.get().token())).isEmpty();
        assertThat(sessions.ofUser(ada.id(), NOON)).containsExactly(begun.session());
    }

    @Test
    @Tag("SR-REV-07")
    void aPasswordChangeAndASignInOfAnotherAtOnceAreBothDone() {
        givePassword(ada);
        var adas = signIn(ada, null);
        var cookie = cookie(adas.device());
        var bobs = new Box<Begun>();

        var begun = held.whileHolding(
                () -> bobs.put(signIn(bob, cookie)),
                () -> done(changePassword(adas.session(), cookie)).orElseThrow());

        assertThat(onDeviceOf(bobs.get()))
                .containsExactlyInAnyOrder(begun.session(), bobs.get().session());
        assertThat(signedInBy(adas.token())).isEmpty();
    }

    @Test
    @Tag("SR-REV-07")
    void aSignInOfAnotherDuringAPasswordChangeJoinsTheSessionThatBegan() {
        givePassword(ada);
        var adas = signIn(ada, null);
        var cookie = cookie(adas.device());

        var bobs = held.whileHolding(() -> changePassword(adas.session(), cookie), () -> signIn(bob, cookie));

        assertThat(onDeviceOf(bobs)).extracting(Session::user).containsExactlyInAnyOrder(ada.id(), bob.id());
        assertThat(signedInBy(adas.token())).isEmpty();
    }

    @Test
    @Tag("SR-REV-07")
    void aPasswordChangeDuringASignOutIsRefused() {
        givePassword(ada);
        var adas = signIn(ada, null);
        var cookie = cookie(adas.device());

        var changed = held.whileHolding(() -> signOut(cookie), () -> changePassword(adas.session(), cookie));

        assertThat(changed).isEqualTo(Result.refused(new AccountRefusal.SessionOverMeanwhile()));
        assertThat(sessions.ofUser(ada.id(), NOON)).isEmpty();
    }

    @Test
    @Tag("SR-REV-07")
    void aSignOutDuringAPasswordChangeEndsTheSessionThatBegan() {
        givePassword(ada);
        var adas = signIn(ada, null);
        var cookie = cookie(adas.device());

        held.whileHolding(() -> changePassword(adas.session(), cookie), () -> signOut(cookie));

        assertThat(sessions.ofUser(ada.id(), NOON)).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void whateverIsAskedOfADeviceDuringTheEndOfAllSessionsOfAUserFindsTheOthers() {
        var adas = signIn(ada, null);
        clock.advance(SECOND);
        var bobs = signIn(bob, cookie(adas.device()));
        var cookie = cookie(bobs.device());

        var removed =
                held.whileHolding(() -> revoker.revokeAll(ada.id()), () -> device.remove(bob, cookie, bobs.session()));

        assertThat(removed).isEqualTo(Result.done(new Removed.SignedOut(new DevicePass.Over())));
        assertThat(sessions.ofUser(ada.id(), NOON)).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void theEndOfAllSessionsOfAUserDuringARemovalThatPromotesThemEndsTheirNewToken() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));
        var replaced = new Box<Removed.Replaced>();

        var revoked = held.whileHolding(
                () -> replaced.put((Removed.Replaced) remove(bob, cookie(bobs.device()), bobs.session())),
                () -> revoker.revokeAll(ada.id()));

        assertThat(revoked.value()).isEqualTo(1);
        assertThat(signedInBy(replaced.get().next().token())).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void aSignOutDuringTheEndOfAllSessionsOfAUserEndsTheOthers() {
        var adas = signIn(ada, null);
        var bobs = signIn(bob, cookie(adas.device()));

        held.whileHolding(() -> revoker.revokeAll(ada.id()), () -> signOut(cookie(bobs.device())));

        assertThat(signedInBy(bobs.token())).isEmpty();
    }

    // Purging.

    @Test
    @Tag("SR-LIF-09")
    void aSignInDuringThePurgeOfItsEmptyDeviceBeginsAnother() {
        var cookie = cookie(signIn(ada, null).device());
        sessions.revokeAll(ada.id());

        var bobs = held.whileHolding(() -> devices.removeEmpty(1_000_000), () -> signIn(bob, cookie));

        assertThat(device.list(cookie(bobs.device()))).containsExactly(bobs.session());
        assertThat(device.list(cookie)).isEmpty();
    }

    @Test
    @Tag("SR-LIF-09")
    void anEmptyDeviceOnWhichSomebodyIsJustSigningInIsNotPurged() {
        var cookie = cookie(signIn(ada, null).device());
        sessions.revokeAll(ada.id());

        var bobs = transactions.inTransaction(() -> {
            var begun = signIn(bob, cookie);
            assertThat(held.elsewhere(() -> devices.removeEmpty(1_000_000))).isNotNegative();
            return begun;
        });

        assertThat(device.list(cookie(bobs.device()))).containsExactly(bobs.session());
    }

    private static DeviceMapper interruptedAfterTheFirstStatement(Runnable meanwhile) {
        var mapper = TestDatabase.inside(new DevicePersistenceModule())
                .getInstance(SqlSessions.class)
                .mapper(DeviceMapper.class);
        var interrupted = new AtomicBoolean();
        return (DeviceMapper) Proxy.newProxyInstance(
                DeviceMapper.class.getClassLoader(), new Class<?>[] {DeviceMapper.class}, (_, method, arguments) -> {
                    var answer = method.invoke(mapper, arguments);
                    if (!interrupted.getAndSet(true)) {
                        meanwhile.run();
                    }
                    return answer;
                });
    }

    private Begun signIn(User user, @Nullable SignedSecret shown) {
        return done(device.signIn(user, shown));
    }

    private Removed remove(User user, SignedSecret shown, Session active) {
        return done(device.remove(user, shown, active));
    }

    private boolean signOut(SignedSecret shown) {
        device.signOut(new SignOut.Command(List.of(), List.of(shown)));
        return true;
    }

    private void givePassword(User user) {
        credentials.add(PasswordCredential.chosen(
                new CredentialId(user.id().value()), user.id(), passwords.hash(PASSWORD), NOON));
    }

    private Result<Optional<Begun>, AccountRefusal> changePassword(Session asking, SignedSecret shown) {
        var changer = new PasswordChanger(
                provePassword,
                passwords,
                users,
                credentials,
                resets,
                new SessionConfirmer(sessions, new LoneNode(transactions), clock),
                revoker,
                device.beginSession,
                new LoneNode(transactions),
                clock);
        return changer.change(new ChangePassword.Command(asking, PASSWORD, OTHER, browser(shown), true));
    }

    private Result<Receipt, DeletionRefusal> delete(Session asking) {
        return new Deleters(
                        users,
                        sessions,
                        TestDatabase.need(Deletions.class),
                        TestDatabase.need(Receipts.class),
                        transactions,
                        randomness,
                        clock)
                .deleteUser(provePassword)
                .delete(new DeleteUser.Command(asking, true, false, null, null));
    }

    private static Browser browser(SignedSecret shown) {
        return new Browser(DeviceVerbs.CLIENT, Optional.of(shown));
    }

    /** Who is on the device that this session is on. */
    private List<Session> onDeviceOf(Begun begun) {
        var on = devices.lockOf(begun.session().id()).orElseThrow();
        return sessions
                .find(on.liveAt(clock.instant()).stream()
                        .map(it -> it.session())
                        .toList())
                .stream()
                .map(SignedIn::session)
                .toList();
    }

    private Optional<SignedIn> signedInBy(SignedToken token) {
        return device.signer.open(token).flatMap(it -> sessions.find(it.hash()));
    }

    private static Result<?, DeviceRefusal> notOnDevice() {
        return Result.refused(new DeviceRefusal.NotOnDevice());
    }

    /** What the first call answered. */
    private static final class Box<T> {

        private @Nullable T content;

        T put(T answer) {
            content = answer;
            return answer;
        }

        T get() {
            return Optional.ofNullable(content).orElseThrow();
        }
    }
}
