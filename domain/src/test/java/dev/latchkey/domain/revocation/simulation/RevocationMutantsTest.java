package dev.latchkey.domain.revocation.simulation;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.revocation.Confirmation;
import dev.latchkey.domain.revocation.Moment;
import dev.latchkey.domain.revocation.News;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.Renewal;
import dev.latchkey.domain.revocation.Stamp;
import dev.latchkey.domain.revocation.Subject;
import dev.latchkey.domain.revocation.simulation.Operation.Accepted;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What would let a revoked session in. Each mutant does one thing otherwise than the service, and is found within a few of those
 * runs in which nobody finds anything about the service itself. What chance does not find is in {@link FencingScheduleTest}.
 */
@Tag("SR-REV-01")
class RevocationMutantsTest {

    private static final int MOST_SEEDS = 200;

    @Test
    void areFoundWhenTheyAnswerRightAfterTheCommit() {
        assertFound(() -> new Conduct() {
            @Override
            boolean waitsAfter(boolean endedSomething) {
                return false;
            }
        });
    }

    @Test
    void areFoundWhenTheyWaitHalfASecondAtMost() {
        assertFound(() -> new Conduct() {
            @Override
            boolean isOver(Confirmation confirmation, Moment now) {
                return super.isOver(confirmation, now)
                        || now.atLeastSince(confirmation.begunAt()).compareTo(ofMillis(500)) >= 0;
            }
        });
    }

    @Test
    void areFoundWhenTheySkipNodesThatAreSilentForASecond() {
        assertFound(() -> new Conduct() {
            @Override
            boolean waitsForWhoIsSilentFor(Duration silence) {
                return silence.compareTo(ofSeconds(1)) < 0;
            }
        });
    }

    @Test
    void areFoundWhenTheyAnswerFromMemoryWithoutALease() {
        assertFound(() -> new Conduct() {
            private final Map<Node, Moment> lastAsked = new HashMap<>();

            @Override
            void renewed(Node node, Renewal question, News news, Moment now, Later later) {
                lastAsked.put(node, question.askedAt());
                super.renewed(node, question, news, now, later);
            }

            @Override
            boolean mayAnswer(Node node, Remembered entry, Moment now) {
                return super.mayAnswer(node, entry, lastAsked.getOrDefault(node, now));
            }
        });
    }

    @Test
    @Tag("SR-REV-11")
    void areFoundWhenTheyTakeTheStampAfterReading() {
        assertFound(() -> new Conduct() {
            @Override
            Stamp stamp(Stamp beforeReading, Stamp afterReading) {
                return afterReading;
            }
        });
    }

    @Test
    void areFoundWhenTheyCountTheLeaseFromTheReply() {
        assertFound(() -> new Conduct() {
            @Override
            void renewed(Node node, Renewal question, News news, Moment now, Later later) {
                super.renewed(node, new Renewal(question.node(), question.applied(), now), news, now, later);
            }
        });
    }

    @Test
    void areFoundWhenTheyAcknowledgeBeforeApplying() {
        assertFound(() -> new Conduct() {
            @Override
            Snapshot acknowledged(Snapshot applied, Snapshot current) {
                return current;
            }
        });
    }

    @Test
    void areFoundWhenTheyReadTheLogFromTheLastNumberOn() {
        assertFound(() -> new Conduct() {
            @Override
            boolean hasHeardOf(long entry, Snapshot seen) {
                return entry < seen.end();
            }
        });
    }

    @Test
    @Tag("SR-REV-10")
    void areFoundWhenASuspendedMachineHasTheMonotonicClockOnly() {
        assertFound(() -> new Conduct() {
            @Override
            Moment look(Clocks clocks) {
                return clocks.showMonotonicOnly();
            }
        });
    }

    @Test
    @Tag("SR-REV-11")
    void areFoundWhenTheyRememberAcrossARegistration() {
        assertFound(() -> new Conduct() {
            @Override
            void registered(Node node, Registration fresh, Moment now) {
                var longAgo = new Moment(
                        now.nanos() - ofHours(1).toNanos(), now.wall().minus(ofHours(1)));
                node.renewed(
                        new Renewal(fresh.node(), fresh.position(), longAgo), new News(List.of(), fresh.position()));
            }
        });
    }

    @Test
    void areFoundWhenTheyHaveTheLeaseBeforeTheNewsAreApplied() {
        assertFound(() -> new Conduct() {
            @Override
            void renewed(Node node, Renewal question, News news, Moment now, Later later) {
                node.renewed(question, new News(List.of(), news.position()));
                later.then(() -> node.heard(news.subjects()));
            }
        });
    }

    @Test
    void areFoundWhenTheyDoNotTellTheirOwnNode() {
        assertFound(() -> new Conduct() {
            @Override
            void heard(Node node, List<Subject> news) {}
        });
    }

    @Test
    @Tag("SR-REV-11")
    void areFoundWhenTheyForgetWhatTheyHeardLongAgo() {
        assertFound(() -> new Conduct() {
            @Override
            boolean mayAnswer(Node node, Remembered entry, Moment now) {
                var oldest = node.stamp().heard() - 3;
                var stamp = new Stamp(Math.max(entry.stamp().heard(), oldest));
                return node.mayAnswer(stamp, entry.session(), entry.user(), now);
            }
        });
    }

    @Test
    void areFoundWhenTheyDoNotWaitForWhatSomebodyElseRevoked() {
        assertFound(() -> new Conduct() {
            @Override
            boolean waitsAfter(boolean endedSomething) {
                return endedSomething;
            }
        });
    }

    @Test
    void areFoundWhenTheyRetireBeforeTheyStopAnswering() {
        assertFound(() -> new Conduct() {
            @Override
            void retire(Runnable stopAnswering, Runnable leave) {
                leave.run();
            }
        });
    }

    private static void assertFound(Supplier<Conduct> mutant) {
        assertThat(LongStream.rangeClosed(1, MOST_SEEDS))
                .anyMatch(seed -> !acceptedAfterRevocation(seed, mutant.get()).isEmpty());
    }

    private static List<Accepted> acceptedAfterRevocation(long seed, Conduct conduct) {
        return Simulation.run(seed, conduct).history().acceptedAfterRevocation();
    }
}
