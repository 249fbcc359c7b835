package dev.latchkey.domain.revocation.simulation;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.revocation.Confirmation;
import dev.latchkey.domain.revocation.Fencing;
import dev.latchkey.domain.revocation.Moment;
import dev.latchkey.domain.revocation.News;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Peer;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.simulation.Operation.Accepted;
import dev.latchkey.domain.revocation.simulation.Operation.Revoked;
import dev.latchkey.domain.session.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A node is fenced while it goes on. That takes a schedule which chance hardly ever makes: it asks for news at the very time at
 * which somebody gives it up, and somebody else revokes what it remembers right after that.
 */
@Tag("SR-REV-01")
class FencingScheduleTest {

    private static final UserId USER = new UserId("%032d".formatted(1));
    private static final SessionId ONE = new SessionId("%032d".formatted(1));
    private static final SessionId OTHER = new SessionId("%032d".formatted(2));
    private static final NodeId NAME = new NodeId("node");

    @Test
    void leavesOutNobodyWhoAskedForNewsJustBefore() {
        assertThat(nodeAsksBeforeItIsFenced(new Conduct())).isEmpty();
    }

    @Test
    void acceptsARevokedSessionWhenItFencesWhoHasAskedMeanwhile() {
        var mutant = new Conduct() {
            @Override
            boolean mayFence(Fencing fencing, long renewals) {
                return true;
            }
        };

        assertThat(nodeAsksBeforeItIsFenced(mutant)).isNotEmpty();
    }

    @Test
    void leavesOutNobodyWhoHadAskedShortlyBeforeTheWaitBegan() {
        assertThat(revokerIsLateToLook(new Conduct())).isEmpty();
    }

    @Test
    void acceptsARevokedSessionWhenItCountsTheWaitFromTheCommit() {
        var mutant = new Conduct() {
            @Override
            Confirmation begin(List<Peer> peers, Moment committedAt, Moment now) {
                return super.begin(peers, committedAt, committedAt);
            }
        };

        assertThat(revokerIsLateToLook(mutant)).isNotEmpty();
    }

    /** The node is silent for longer than a lease, and asks for news between the end of the wait and the fencing. */
    private static List<Accepted> nodeAsksBeforeItIsFenced(Conduct conduct) {
        var schedule = new Schedule(conduct);
        var committedAt = schedule.revoke(ONE);
        var wait = schedule.await(schedule.begin(committedAt));
        schedule.renew();
        schedule.fence(wait);
        schedule.revokeForAllWhoAreLeft(OTHER);
        schedule.validate(OTHER);
        return schedule.history().acceptedAfterRevocation();
    }

    /** The node asks for news long after the commit, the revoker looks for nodes right after that, and the node falls silent. */
    private static List<Accepted> revokerIsLateToLook(Conduct conduct) {
        var schedule = new Schedule(conduct);
        var committedAt = schedule.revoke(ONE);
        schedule.pass(ofMillis(1500));
        schedule.renew();
        schedule.fence(schedule.await(schedule.begin(committedAt)));
        schedule.revokeForAllWhoAreLeft(OTHER);
        schedule.validate(OTHER);
        return schedule.history().acceptedAfterRevocation();
    }

    /** A node that remembers two sessions, and everybody else, taking one step after the other. */
    private static final class Schedule {

        private static final Duration STEP = ofMillis(10);

        private final World world;
        private final Clocks clocks;
        private final Node node = new Node(Instance.TERM, 100);
        private final Remembered remembered;

        Schedule(Conduct conduct) {
            world = World.of(1, conduct, ZERO);
            clocks = new Clocks(world.timeline(), 1, 0);
            this.<SessionId>ask((database, answer) -> database.begin(ONE, USER, answer));
            this.<SessionId>ask((database, answer) -> database.begin(OTHER, USER, answer));
            node.registered(
                    this.<Registration>ask((database, answer) -> database.register(NAME, Instance.TERM, answer)));
            remembered = new Remembered(OTHER, USER, node.stamp());
            renew();
        }

        History history() {
            return world.history();
        }

        private long now() {
            return world.timeline().now();
        }

        void pass(Duration time) {
            world.timeline().runUntil(now() + time.toNanos());
        }

        private <T> T ask(BiConsumer<Database, Consumer<T>> question) {
            var answers = new ArrayList<T>();
            question.accept(world.database(), answers::add);
            pass(STEP);
            return answers.getFirst();
        }

        void renew() {
            var question = node.renewal(clocks.show()).orElseThrow();
            var news = this.<Optional<News>>ask((database, answer) -> database.renew(question, answer));
            news.ifPresentOrElse(it -> node.renewed(question, it), node::refused);
        }

        Moment revoke(SessionId session) {
            this.<Boolean>ask((database, answer) -> database.revoke(session, answer));
            return clocks.show();
        }

        Confirmation begin(Moment committedAt) {
            return world.conduct().begin(peers(), committedAt, clocks.show());
        }

        private List<Peer> peers() {
            return this.ask((database, answer) -> database.peersOf(Optional.empty(), answer));
        }

        Confirmation await(Confirmation begun) {
            var wait = begun;
            while (!wait.isComplete()) {
                wait = wait.after(peers(), clocks.show());
            }
            return wait;
        }

        void fence(Confirmation wait) {
            wait.fencings().forEach(it -> this.<Boolean>ask((database, answer) -> database.fence(it, answer)));
        }

        /** Is done at once when nobody is left, and goes on beyond the end of the schedule otherwise. */
        void revokeForAllWhoAreLeft(SessionId session) {
            var start = now();
            if (begin(revoke(session)).isComplete()) {
                history().add(new Revoked(session, new Period(start, now())));
            }
        }

        void validate(SessionId session) {
            pass(STEP);
            if (world.conduct().mayAnswer(node, remembered, clocks.show())) {
                history().add(new Accepted(session, new Period(now(), now()), true));
            }
        }
    }
}
