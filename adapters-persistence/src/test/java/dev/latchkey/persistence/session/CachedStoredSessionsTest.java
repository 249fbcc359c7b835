package dev.latchkey.persistence.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;

import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.revocation.ConfirmRevocations;
import dev.latchkey.application.revocation.MovableStopwatch;
import dev.latchkey.application.revocation.Nodes;
import dev.latchkey.application.revocation.internal.LeaseKeeper;
import dev.latchkey.application.revocation.internal.RevocationConfirmer;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.application.session.SessionLookupContract;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.persistence.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A node that remembers what it found in the database. */
class CachedStoredSessionsTest extends SessionLookupContract {

    private final Nodes nodes = TestDatabase.need(Nodes.class);
    private final MovableStopwatch stopwatch = new MovableStopwatch(NOON);
    private final Node node = new Node(new LeaseTerm(Duration.ofSeconds(2)), 10);
    private final LeaseKeeper keeper =
            new LeaseKeeper(node, nodes, TestRandomness.seeded(System.nanoTime()), stopwatch);
    private final ConfirmRevocations confirmer = new RevocationConfirmer(node, nodes, () -> {}, stopwatch);
    private final SessionLookup lookup = new CachedSessions(
            new StoredSessions(SIGNER, TestDatabase.need(Sessions.class)),
            node,
            POLICY,
            stopwatch,
            () -> NOON,
            new CookieCacheConfig(Duration.ofMinutes(5), 100));

    @BeforeEach
    void register() {
        keeper.keep();
        keeper.keep();
    }

    @AfterEach
    void retire() {
        keeper.retire();
    }

    @Override
    protected SessionLookup lookup() {
        return lookup;
    }

    @Override
    protected Sessions sessions() {
        return TestDatabase.need(Sessions.class);
    }

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }

    @Override
    protected void confirm() {
        confirmer.confirm();
    }
}
