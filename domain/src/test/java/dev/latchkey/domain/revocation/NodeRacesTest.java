package dev.latchkey.domain.revocation;

import static dev.latchkey.domain.revocation.Moments.START;
import static dev.latchkey.domain.revocation.Moments.at;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static java.lang.Thread.State.NEW;
import static java.lang.Thread.State.RUNNABLE;
import static java.lang.reflect.Modifier.isFinal;
import static java.lang.reflect.Modifier.isVolatile;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.session.Session;
import java.lang.reflect.Field;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What others see who ask while the node is being told something. They ask each time that it takes in another subject. */
@Tag("SR-REV-01")
@Tag("SR-REV-11")
class NodeRacesTest {

    private static final NodeId NAME = new NodeId("node");
    private static final LogPosition POSITION = new LogPosition("here");
    private static final Session SESSION = aSession().build();
    private static final Moment AFTER_THE_FIRST_LEASE = at(ofSeconds(3));

    private final Node node = new Node(new LeaseTerm(ofSeconds(2)), 100);

    @Test
    void haveNoLeaseBeforeAllNewsAreTakenIn() {
        live(START);
        var stamp = node.stamp();
        var answers = new ArrayList<Boolean>();
        var news = news(() -> answers.add(mayAnswer(stamp, AFTER_THE_FIRST_LEASE)));

        node.renewed(node.renewal(AFTER_THE_FIRST_LEASE).orElseThrow(), new News(news, POSITION));

        assertThat(answers).isNotEmpty().doesNotContain(true);
        assertThat(node.hasLease(AFTER_THE_FIRST_LEASE)).isTrue();
        assertThat(mayAnswer(stamp, AFTER_THE_FIRST_LEASE)).isFalse();
    }

    @Test
    void doNotSayThatTheyHaveHeardBeforeAllNewsAreTakenIn() {
        live(START);
        var said = new ArrayList<LogPosition>();
        var news = news(() -> said.add(node.renewal(START).orElseThrow().applied()));

        node.renewed(node.renewal(START).orElseThrow(), new News(news, new LogPosition("beyond")));

        assertThat(said).isNotEmpty().containsOnly(POSITION);
    }

    @Test
    void doNotRememberWhatWasReadBeforeAllNewsWereTakenIn() {
        live(START);
        var stamps = new ArrayList<Stamp>();

        node.heard(news(() -> stamps.add(node.stamp())));

        assertThat(stamps).isNotEmpty().noneMatch(stamp -> mayAnswer(stamp, START));
        assertThat(mayAnswer(node.stamp(), START)).isTrue();
    }

    @Test
    void areToldOneThingAfterTheOther() throws InterruptedException {
        var before = node.stamp();
        var other = new Thread(() -> node.heard(List.of(new Subject.OfEveryone())));

        node.heard(news(() -> startAndLetWait(other)));
        other.join();

        assertThat(node.stamp().heard()).isEqualTo(before.heard() + 2);
    }

    private static void startAndLetWait(Thread thread) {
        if (thread.getState() == NEW) {
            thread.start();
        }
        while (thread.isAlive() && thread.getState() == RUNNABLE) {
            Thread.onSpinWait();
        }
    }

    @Test
    void goOnAnsweringWhatNobodyHeardOf() {
        live(START);
        var stamp = node.stamp();
        var other = aSession().build();
        var answers = new ArrayList<Boolean>();

        node.heard(news(() -> answers.add(node.mayAnswer(stamp, other.id(), other.user(), at(ofMillis(5))))));

        assertThat(answers).isNotEmpty().doesNotContain(false);
    }

    @Test
    void seeAtOnceWhatOthersHaveChanged() {
        assertThat(fields().filter(it -> !isFinal(it.getModifiers())))
                .isNotEmpty()
                .allMatch(it -> isVolatile(it.getModifiers()));
        assertThat(new Horizon(1)).extracting("sessions", "users").hasOnlyElementsOfType(ConcurrentMap.class);
    }

    private static Stream<Field> fields() {
        return Stream.of(Node.class, Horizon.class)
                .map(Class::getDeclaredFields)
                .flatMap(Stream::of);
    }

    private void live(Moment askedAt) {
        node.registered(new Registration(NAME, POSITION));
        node.renewed(node.renewal(askedAt).orElseThrow(), new News(List.of(), POSITION));
    }

    private boolean mayAnswer(Stamp stamp, Moment now) {
        return node.mayAnswer(stamp, SESSION.id(), SESSION.user(), now);
    }

    /** The session, and others before and after it; each time that one is taken, somebody asks first. */
    private static List<Subject> news(Runnable asking) {
        var subjects = List.of(
                new Subject.OfUser(aSession().build().user()),
                new Subject.OfSession(SESSION.id()),
                new Subject.OfUser(aSession().build().user()));
        return new AbstractList<>() {
            @Override
            public Subject get(int index) {
                asking.run();
                return subjects.get(index);
            }

            @Override
            public int size() {
                return subjects.size();
            }
        };
    }
}
