package dev.latchkey.domain.revocation;

import static dev.latchkey.domain.revocation.Moments.at;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A thread asks whether it may answer, while a node whose lease is long over gets another, and hears before that that it may
 * not.
 */
@Tag("SR-REV-01")
@Tag("SR-REV-11")
class LeaseRacesTest {

    private static final int ROUNDS = 300;
    private static final NodeId NAME = new NodeId("node");
    private static final LogPosition POSITION = new LogPosition("here");
    private static final SessionId SESSION = aSession().build().id();

    private static final List<UserId> USERS =
            Alike.IDS.stream().map(UserId::new).toList();

    private final Node node = new Node(new LeaseTerm(ofSeconds(2)), 2 * USERS.size());
    private final Queue<Round> wronglyAnswered = new ConcurrentLinkedQueue<>();
    private volatile Round round = new Round(0, node.stamp());
    private volatile Round asked = round;

    @Test
    void neverAnswerByALeaseThatCameAfterTheyHadLooked() {
        node.registered(new Registration(NAME, POSITION));
        node.heard(USERS.stream().<Subject>map(Subject.OfUser::new).toList());

        try (var threads = Executors.newSingleThreadExecutor()) {
            threads.execute(this::askOnAndOn);
            IntStream.rangeClosed(1, ROUNDS).forEach(this::renew);
            round = new Round(-1, node.stamp());
        }

        assertThat(wronglyAnswered).isEmpty();
    }

    private void renew(int number) {
        round = new Round(number, node.stamp());
        while (!asked.equals(round)) {
            Thread.onSpinWait();
        }
        node.renewed(
                new Renewal(NAME, POSITION, round.now()), new News(List.of(new Subject.OfSession(SESSION)), POSITION));
    }

    private void askOnAndOn() {
        for (var current = round; current.number() >= 0; current = round) {
            if (node.mayAnswer(current.stamp(), SESSION, USERS.getFirst(), current.now())) {
                wronglyAnswered.add(current);
            }
            asked = current;
        }
    }

    /** A question whose time is long after the lease of the one before. */
    private record Round(int number, Stamp stamp) {

        Moment now() {
            return at(ofSeconds(10L * number));
        }
    }
}
