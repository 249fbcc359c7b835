package dev.latchkey.application.device;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static java.util.Objects.requireNonNull;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.InMemoryTransactions;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.device.internal.SessionBeginner;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.device.DevicePolicy;
import dev.latchkey.domain.device.SignedSecret;

/** Ways to begin sessions, for tests in which it matters only that they begin. */
public final class Beginners {

    /** As many accounts as a device holds unless a test says otherwise. */
    public static final DevicePolicy FIVE = new DevicePolicy(5);

    private Beginners() {}

    /** Begins sessions in memory. */
    public static BeginSession in(InMemoryStore store, TokenSigner signer, Randomness randomness) {
        return of(new InMemorySessions(store), signer, new InMemoryDevices(store), randomness);
    }

    /** The cookie of a device in memory on which nobody else can sign in. */
    public static SignedSecret fullDevice(InMemoryStore store) {
        var verbs = new DeviceVerbs(
                new InMemorySessions(store),
                new InMemoryDevices(store),
                FIVE,
                TestRandomness.seeded(2),
                new InMemoryTransactions(store),
                () -> NOON);
        var users = new InMemoryUsers(store);
        SignedSecret cookie = null;
        for (var count = 0; count < FIVE.maximumAccounts(); count++) {
            var user = aUser().build();
            users.add(user);
            cookie = DeviceVerbs.cookie(
                    DeviceVerbs.done(verbs.signIn(user, cookie)).device());
        }
        return requireNonNull(cookie);
    }

    /** Begins sessions in these stores. */
    public static BeginSession of(Sessions sessions, TokenSigner signer, Devices devices, Randomness randomness) {
        return new SessionBeginner(sessions, signer, devices, new TestDeviceSigner("we"), randomness, POLICY, FIVE);
    }
}
