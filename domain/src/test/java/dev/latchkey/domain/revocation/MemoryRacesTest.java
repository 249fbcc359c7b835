package dev.latchkey.domain.revocation;

import static dev.latchkey.domain.revocation.Moments.START;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Threads that load sessions, read them from memory and revoke them, all at the same time on one node. */
@Tag("SR-REV-11")
class MemoryRacesTest {

    private static final int SESSIONS = 100_000;
    private static final int REVOKERS = 2;
    private static final int READERS = 2;

    /** So little that something is forgotten all the time. */
    private static final int HORIZON = 2;

    private static final int NEAR = 4;
    private static final List<SessionId> IDS = IntStream.range(0, SESSIONS)
            .mapToObj("%032d"::formatted)
            .map(SessionId::new)
            .toList();

    private final Node node = new Node(new LeaseTerm(ofSeconds(2)), HORIZON);
    private final Set<SessionId> rows = ConcurrentHashMap.newKeySet();
    private final Map<SessionId, Stamp> memory = new ConcurrentHashMap<>();
    private final Set<SessionId> revoked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger(NEAR);
    private final CountDownLatch revokersAtWork = new CountDownLatch(REVOKERS);
    private final LongAdder acceptedFromMemory = new LongAdder();
    private final Queue<SessionId> wronglyAccepted = new ConcurrentLinkedQueue<>();

    @RepeatedTest(5)
    void letNobodyInWhoAsksAfterARevocationWasAnswered() {
        var position = new LogPosition("here");
        node.registered(new Registration(new NodeId("node"), position));
        node.renewed(node.renewal(START).orElseThrow(), new News(List.of(), position));
        rows.addAll(IDS);

        try (var threads = Executors.newFixedThreadPool(REVOKERS + READERS)) {
            IntStream.range(0, REVOKERS).forEach(_ -> threads.execute(this::revokeAll));
            IntStream.range(0, READERS).forEach(_ -> threads.execute(this::readOnAndOn));
        }

        assertThat(wronglyAccepted).isEmpty();
        assertThat(acceptedFromMemory.sum()).isPositive();
    }

    private void revokeAll() {
        try {
            for (var number = next.getAndIncrement(); number < SESSIONS; number = next.getAndIncrement()) {
                accepts(IDS.get(number));
                revoke(IDS.get(number), number % 2 == 0);
            }
        } finally {
            revokersAtWork.countDown();
        }
    }

    private void revoke(SessionId session, boolean alone) {
        rows.remove(session);
        node.heard(List.of(alone ? new Subject.OfSession(session) : new Subject.OfUser(userOf(session))));
        revoked.add(session);
    }

    private void readOnAndOn() {
        while (revokersAtWork.getCount() > 0) {
            var near = next.get() - ThreadLocalRandom.current().nextInt(NEAR);
            var session = IDS.get(Math.min(near, SESSIONS - 1));
            var isOver = revoked.contains(session);
            if (accepts(session) && isOver) {
                wronglyAccepted.add(session);
            }
        }
    }

    private boolean accepts(SessionId session) {
        var remembered = memory.get(session);
        if (remembered != null && node.mayAnswer(remembered, session, userOf(session), START)) {
            acceptedFromMemory.increment();
            return true;
        }
        return load(session);
    }

    /** What was remembered of a session that is over is left in memory, so that it is asked for again and again. */
    private boolean load(SessionId session) {
        var stamp = node.stamp();
        var exists = rows.contains(session);
        if (exists) {
            memory.put(session, stamp);
        }
        return exists;
    }

    private static UserId userOf(SessionId session) {
        return new UserId(session.value());
    }
}
