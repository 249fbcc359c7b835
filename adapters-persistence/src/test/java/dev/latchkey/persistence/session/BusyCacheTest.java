package dev.latchkey.persistence.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.revocation.MovableStopwatch;
import dev.latchkey.application.session.Found;
import dev.latchkey.application.session.KnownSession;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.LogPosition;
import dev.latchkey.domain.revocation.News;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.Subject;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.SignedToken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One cache that some ask while others revoke, as fast as they can; and a checker of what they see. */
class BusyCacheTest {

    private static final Duration TIME = Duration.ofSeconds(2);
    private static final int SEATS = 8;
    private static final int READERS = 4;
    private static final LogPosition POSITION = new LogPosition("somewhere");

    private final Node node = new Node(new LeaseTerm(Duration.ofSeconds(2)), 100);
    private final MovableStopwatch stopwatch = new MovableStopwatch(NOON);
    private final Map<SignedToken, KnownSession> rows = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<Seat> seats = new AtomicReferenceArray<>(SEATS);
    private final AtomicLong acceptedReads = new AtomicLong();
    private final AtomicLong accepts = new AtomicLong();
    private final AtomicInteger revoked = new AtomicInteger();
    private final SessionLookup cached = new CachedSessions(
            new Rows(), node, POLICY, stopwatch, () -> NOON, new CookieCacheConfig(Duration.ofDays(1), 1_000));

    @Test
    @Tag("SR-REV-01")
    @Tag("SR-REV-11")
    void neverAcceptsWhatWasRevokedBeforeItWasAsked() throws Exception {
        node.registered(new Registration(new NodeId("this"), POSITION));
        IntStream.range(0, SEATS).forEach(seat -> seats.set(seat, signIn()));
        var end = System.nanoTime() + TIME.toNanos();

        try (var threads = Executors.newFixedThreadPool(READERS + 2)) {
            var all = Stream.concat(
                            Stream.of(threads.submit(revokingUntil(end)), threads.submit(renewingUntil(end))),
                            IntStream.range(0, READERS).mapToObj(seed -> threads.submit(askingUntil(end, seed))))
                    .toList();
            for (var thread : all) {
                assertThat(thread.get(60, SECONDS)).isPositive();
            }
        }

        assertThat(revoked).hasValueGreaterThan(100);
        assertThat(accepts.get()).as("some from memory").isGreaterThan(acceptedReads.get());
    }

    /** Whoever is told that a session has ended is told the truth from then on. */
    private Callable<Integer> askingUntil(long end, int seed) {
        return () -> {
            var random = new Random(seed);
            var count = 0;
            while (System.nanoTime() < end) {
                var seat = seats.get(random.nextInt(SEATS));
                var isOver = seat.over;
                var found = random.nextInt(10) == 0 ? cached.read(seat.cookie) : cached.find(seat.cookie);
                assertThat(isOver && found instanceof KnownSession)
                        .as("accepted after the revocation")
                        .isFalse();
                accepts.addAndGet(found instanceof KnownSession ? 1 : 0);
                count++;
            }
            return count;
        };
    }

    private Callable<Integer> revokingUntil(long end) {
        return () -> {
            var random = new Random(0);
            while (System.nanoTime() < end) {
                var seat = random.nextInt(SEATS);
                var old = seats.get(seat);
                rows.remove(old.cookie);
                node.heard(List.of(random.nextBoolean() ? new Subject.OfSession(old.session) : old.everything()));
                old.over = true;
                Thread.sleep(0, random.nextInt(500_000)); // for the others to ask what is over by now
                seats.set(seat, signIn());
                revoked.incrementAndGet();
            }
            return revoked.get();
        };
    }

    private Callable<Integer> renewingUntil(long end) {
        return () -> {
            var count = 0;
            while (System.nanoTime() < end) {
                node.renewed(node.renewal(stopwatch.now()).orElseThrow(), new News(List.of(), POSITION));
                Thread.sleep(1);
                count++;
            }
            return count;
        };
    }

    private Seat signIn() {
        var user = UserBuilder.aUser().build();
        var session = aSession().of(user.id()).build();
        var seat = new Seat(new SignedToken(session.id().value()), session.id(), user);
        rows.put(seat.cookie, new KnownSession(new SignedIn(session, user)));
        return seat;
    }

    /** The rows there are. It takes a moment until one that was read has come. */
    private final class Rows implements SessionLookup {

        @Override
        public Found find(SignedToken presented) {
            return read(presented);
        }

        @Override
        public Found read(SignedToken presented) {
            var found = rows.get(presented);
            LockSupport.parkNanos(1_000);
            acceptedReads.addAndGet(found == null ? 0 : 1);
            return found == null ? new Found.Nothing() : found;
        }
    }

    /** One of the sessions that are asked for, until it is over. */
    private static final class Seat {

        private final SignedToken cookie;
        private final SessionId session;
        private final User user;
        private volatile boolean over;

        Seat(SignedToken cookie, SessionId session, User user) {
            this.cookie = cookie;
            this.session = session;
            this.user = user;
        }

        Subject everything() {
            return new Subject.OfUser(user.id());
        }
    }
}
