package dev.latchkey.persistence.device;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.ChangePassword;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.InMemoryPasswordAttempts;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.PlainPasswords;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.account.internal.PasswordChanger;
import dev.latchkey.application.account.internal.PasswordProver;
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.device.Begun;
import dev.latchkey.application.device.Browser;
import dev.latchkey.application.device.DevicePass;
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
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.SignedToken;
import dev.latchkey.persistence.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two browsers, in which more users than there is room for do everything at once, again and again. */
class BusyDevicesTest {

    private static final Duration TIME = Duration.ofSeconds(3);
    private static final int TABS = 6;
    private static final Password PASSWORD = new Password("correct horse");

    private final InstantSource clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final Users users = TestDatabase.need(Users.class);
    private final Credentials credentials = TestDatabase.need(Credentials.class);
    private final Sessions sessions = TestDatabase.need(Sessions.class);
    private final Devices devices = TestDatabase.need(Devices.class);
    private final Transactions transactions = TestDatabase.need(Transactions.class);
    private final PlainPasswords passwords = new PlainPasswords();
    private final SessionRevoker revoker = new SessionRevoker(sessions, new LoneNode(transactions));
    private final DeviceVerbs device = new DeviceVerbs(
            sessions, devices, DeviceVerbs.THREE, TestRandomness.seeded(System.nanoTime()), transactions, clock);
    private final PasswordChanger changer = new PasswordChanger(
            new PasswordProver(credentials, passwords, InMemoryPasswordAttempts.unlimited()),
            passwords,
            users,
            credentials,
            TestDatabase.need(PasswordResets.class),
            new SessionConfirmer(sessions, new LoneNode(transactions), clock),
            revoker,
            device.beginSession,
            new LoneNode(transactions),
            clock);

    private final List<User> people =
            Stream.generate(() -> UserBuilder.aUser().build()).limit(5).toList();
    private final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void addPeople() {
        for (var user : people) {
            users.add(user);
            credentials.add(PasswordCredential.chosen(
                    new CredentialId(user.id().value()), user.id(), passwords.hash(PASSWORD), NOON));
        }
    }

    @Test
    @Tag("SR-LIF-07")
    @Tag("SR-DEV-03")
    void neverHoldMoreThanTheyMayNorFailNorStopEachOther() throws Exception {
        var browsers = List.of(new Jar(), new Jar());
        var end = System.nanoTime() + TIME.toNanos();

        try (var tabs = Executors.newFixedThreadPool(TABS)) {
            var all = IntStream.range(0, TABS)
                    .mapToObj(tab -> tabs.submit(keepBusy(browsers.get(tab % 2), new Random(tab), end)))
                    .toList();
            for (var tab : all) {
                assertThat(tab.get(60, SECONDS)).isPositive();
            }
        }

        assertThat(changes).hasValueGreaterThan(50);
        assertNoneHoldsTooMany();
    }

    private Callable<Integer> keepBusy(Jar browser, Random random, long end) {
        return () -> {
            var count = 0;
            while (System.nanoTime() < end) {
                doSomething(browser, random);
                assertNoneHoldsTooMany();
                count++;
            }
            return count;
        };
    }

    private void doSomething(Jar browser, Random random) {
        var user = people.get(random.nextInt(people.size()));
        var shown = browser.device.get();
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> ifDone(signIn(user, shown), browser::keep);
            case 5, 6, 7 -> ifDone(device.switchTo(user, shown), browser::keep);
            case 8 -> asking(browser, session -> ifDone(device.remove(user, shown, session), browser::keep));
            case 9 -> asking(browser, session -> ifDone(device.bootstrap(session, shown), browser::keep));
            case 10 -> asking(browser, session -> ifDone(device.bootstrap(session, null), browser::keep));
            case 11 ->
                asking(browser, session -> ifDone(change(session, shown), begun -> begun.ifPresent(browser::keep)));
            case 12 -> revoker.revokeAll(user.id());
            case 13 -> asking(browser, session -> sessions.revoke(session.user(), session.id()));
            case 14 -> transactions.inTransaction(() -> devices.removeEmpty(10));
            default -> browser.signOut(random.nextInt(4) == 0);
        }
    }

    private Result<Begun, BeginSession.Refusal> signIn(User user, @Nullable SignedSecret shown) {
        var epoch = credentials.find(user.id()).orElseThrow().epoch();
        var command = new BeginSession.Command(user.id(), epoch, browser(shown), true, clock.instant());
        return transactions.attempt(() -> device.beginSession.begin(command));
    }

    private Result<Optional<Begun>, ?> change(Session session, @Nullable SignedSecret shown) {
        return changer.change(new ChangePassword.Command(session, PASSWORD, PASSWORD, browser(shown), true));
    }

    private static Browser browser(@Nullable SignedSecret shown) {
        return new Browser(DeviceVerbs.CLIENT, Optional.ofNullable(shown));
    }

    private void asking(Jar browser, Consumer<Session> call) {
        Optional.ofNullable(browser.token.get())
                .flatMap(device.signer::open)
                .flatMap(token -> sessions.find(token.hash()))
                .map(SignedIn::session)
                .ifPresent(call);
    }

    private <T> void ifDone(Result<T, ?> result, Consumer<T> then) {
        if (result instanceof Result.Done<T, ?>(var value)) {
            changes.incrementAndGet();
            then.accept(value);
        }
    }

    private void assertNoneHoldsTooMany() {
        var question = """
                SELECT count(*)
                FROM (SELECT FROM session
                      WHERE device_id IS NOT NULL AND user_id = ANY(?)
                      GROUP BY device_id HAVING count(*) > 3 OR count(DISTINCT user_id) < count(*)) AS too_many
                """;
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(question)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", people.stream().map(it -> it.id().value()).toArray()));
            try (var answer = statement.executeQuery()) {
                answer.next();
                assertThat(answer.getInt(1)).isZero();
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The cookies of a browser, which all of its tabs share. */
    private final class Jar {

        private final AtomicReference<@Nullable SignedSecret> device = new AtomicReference<>();
        private final AtomicReference<@Nullable SignedToken> token = new AtomicReference<>();

        void keep(Begun begun) {
            token.set(begun.token());
            keep(begun.device());
        }

        void keep(Switched switched) {
            token.set(switched.token());
            keep(switched.device());
        }

        void keep(Removed removed) {
            switch (removed) {
                case Removed.Inactive(var pass) -> keep(pass);
                case Removed.Replaced(var next) -> keep(next);
                case Removed.SignedOut(var pass) -> {
                    token.set(null);
                    keep(pass);
                }
            }
        }

        void keep(DevicePass pass) {
            switch (pass) {
                case DevicePass.Shown shown -> device.set(shown.secret());
                case DevicePass.Untouched _ -> {}
                case DevicePass.Over _ -> device.set(null);
            }
        }

        void signOut(boolean reallyDo) {
            if (reallyDo) {
                BusyDevicesTest.this.device.signOut(new SignOut.Command(
                        Optional.ofNullable(token.get()).stream().toList(),
                        Optional.ofNullable(device.get()).stream().toList()));
            }
        }
    }
}
