package dev.latchkey.domain.revocation;

import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Threads that ask a horizon while it forgets what it was told. */
@Tag("SR-REV-11")
class HorizonRacesTest {

    private static final int ROUNDS = 100;
    private static final SessionId SESSION = new SessionId(Alike.IDS.getFirst());
    private static final UserId USER = new UserId(Alike.IDS.getFirst());
    private static final Stamp NONE = new Stamp(Long.MAX_VALUE);

    private final Horizon horizon = new Horizon(Alike.IDS.size());
    private final Queue<Stamp> wronglyCurrent = new ConcurrentLinkedQueue<>();
    private volatile Stamp outdated = NONE;
    private volatile Stamp asked = NONE;

    @Test
    void findEveryoneHeardOfWhenAUserHasBeenForgottenWhileTheyLookedForASession() {
        hearAndForget(new Subject.OfUser(USER), id -> new Subject.OfSession(new SessionId(id)));
    }

    @Test
    void findEveryoneHeardOfWhenASessionHasBeenForgottenWhileTheyLookedForAUser() {
        hearAndForget(new Subject.OfSession(SESSION), id -> new Subject.OfUser(new UserId(id)));
    }

    /** Fills the horizon with others, so that it takes long to look there, and makes it forget while somebody looks. */
    private void hearAndForget(Subject subject, Function<String, Subject> other) {
        var others = Alike.IDS.stream().skip(1).map(other).toList();
        try (var threads = Executors.newSingleThreadExecutor()) {
            threads.execute(this::askOnAndOn);
            for (var count = 0; count < ROUNDS; count++) {
                horizon.hear(others);
                var before = horizon.stamp();
                horizon.hear(List.of(subject));
                letAsk(before);
                horizon.hear(List.of(new Subject.OfSession(aSession().build().id())));
            }
            outdated = new Stamp(-1);
        }

        assertThat(wronglyCurrent).isEmpty();
    }

    private void letAsk(Stamp stamp) {
        outdated = stamp;
        while (!asked.equals(stamp)) {
            Thread.onSpinWait();
        }
    }

    private void askOnAndOn() {
        for (var stamp = outdated; stamp.heard() >= 0; stamp = outdated) {
            if (!stamp.equals(NONE) && horizon.isCurrent(stamp, SESSION, USER)) {
                wronglyCurrent.add(stamp);
            }
            asked = stamp;
        }
    }
}
