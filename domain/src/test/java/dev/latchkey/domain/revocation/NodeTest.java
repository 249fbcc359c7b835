package dev.latchkey.domain.revocation;

import static dev.latchkey.domain.revocation.Moments.START;
import static dev.latchkey.domain.revocation.Moments.at;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.domain.session.Session;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-REV-01")
class NodeTest {

    private static final LeaseTerm TERM = new LeaseTerm(ofSeconds(2));
    private static final Session SESSION = aSession().build();
    private static final Session OTHER = aSession().build();
    private static final NodeId NAME = new NodeId("node");
    private static final LogPosition FIRST = new LogPosition("first");
    private static final LogPosition SECOND = new LogPosition("second");
    private static final Moment LATER = at(ofMillis(700));

    private final Node node = new Node(TERM, 100);

    @Test
    void hasNoNameInTheBeginning() {
        assertThat(node.id()).isEmpty();
        assertThat(node.position()).isEmpty();
        assertThat(node.renewal(START)).isEmpty();
        assertThat(node.term()).isEqualTo(TERM);
    }

    @Test
    @Tag("SR-REV-02")
    void answersNothingBeforeItIsRegistered() {
        assertThat(node.hasLease(START)).isFalse();
        assertThat(mayAnswer(node.stamp(), START)).isFalse();
    }

    @Test
    void asksForWhatItDoesNotNeedToReadOnceItIsRegistered() {
        node.registered(new Registration(NAME, FIRST));

        assertThat(node.id()).contains(NAME);
        assertThat(node.position()).contains(FIRST);
        assertThat(node.renewal(LATER)).contains(new Renewal(NAME, FIRST, LATER));
    }

    @Test
    @Tag("SR-REV-02")
    void answersNothingBeforeItHasAskedForNews() {
        node.registered(new Registration(NAME, FIRST));

        assertThat(node.hasLease(START)).isFalse();
        assertThat(mayAnswer(node.stamp(), START)).isFalse();
    }

    @Test
    void answersWhatItRemembersOnceItHasAskedForNews() {
        node.registered(new Registration(NAME, FIRST));
        renew(START);

        assertThat(node.hasLease(LATER)).isTrue();
        assertThat(mayAnswer(node.stamp(), LATER)).isTrue();
    }

    @Test
    void saysNextTimeThatItHasHeardOfTheNews() {
        node.registered(new Registration(NAME, FIRST));
        var question = node.renewal(START).orElseThrow();

        node.renewed(question, new News(List.of(), SECOND));

        assertThat(node.id()).contains(NAME);
        assertThat(node.position()).contains(SECOND);
        assertThat(node.renewal(LATER)).contains(new Renewal(NAME, SECOND, LATER));
    }

    @Test
    @Tag("SR-REV-02")
    void answersNothingOnceItsLeaseIsOver() {
        live(START);
        var stamp = node.stamp();

        assertThat(mayAnswer(stamp, at(ofMillis(1960).minusNanos(1)))).isTrue();
        assertThat(mayAnswer(stamp, at(ofMillis(1960)))).isFalse();
        assertThat(node.hasLease(at(ofMillis(1960)))).isFalse();
    }

    @Test
    void countsItsLeaseFromTheQuestion() {
        node.registered(new Registration(NAME, FIRST));
        var question = node.renewal(at(ofSeconds(1))).orElseThrow();

        node.renewed(question, new News(List.of(), SECOND));

        assertThat(node.hasLease(at(ofMillis(2960).minusNanos(1)))).isTrue();
        assertThat(node.hasLease(at(ofMillis(2960)))).isFalse();
    }

    @Test
    void hasTheLeaseOfItsLastQuestion() {
        live(START);
        renew(at(ofSeconds(1)));

        assertThat(node.hasLease(at(ofMillis(2900)))).isTrue();
    }

    @Test
    @Tag("SR-REV-10")
    void answersNothingAfterItWasSuspendedForLong() {
        live(START);

        assertThat(mayAnswer(
                        node.stamp(), new Moment(LATER.nanos(), LATER.wall().plus(ofHours(1)))))
                .isFalse();
    }

    @Test
    void answersNothingThatItHasHeardOf() {
        live(START);
        var stamp = node.stamp();

        renew(LATER, new Subject.OfSession(SESSION.id()));

        assertThat(mayAnswer(stamp, LATER)).isFalse();
        assertThat(node.mayAnswer(stamp, OTHER.id(), OTHER.user(), LATER)).isTrue();
        assertThat(mayAnswer(node.stamp(), LATER)).isTrue();
    }

    @Test
    void answersNothingOfAUserThatItHasHeardOf() {
        live(START);
        var stamp = node.stamp();

        renew(LATER, new Subject.OfUser(SESSION.user()));

        assertThat(mayAnswer(stamp, LATER)).isFalse();
        assertThat(node.mayAnswer(stamp, OTHER.id(), OTHER.user(), LATER)).isTrue();
    }

    @Test
    void answersNothingThatItHeardOfBetweenTwoQuestions() {
        live(START);
        var stamp = node.stamp();
        var before = node.renewal(LATER);

        node.heard(List.of(new Subject.OfSession(SESSION.id())));

        assertThat(mayAnswer(stamp, LATER)).isFalse();
        assertThat(node.renewal(LATER)).isEqualTo(before);
        assertThat(node.hasLease(LATER)).isTrue();
    }

    /** A slow reply about the row is there only after the news. */
    @Test
    @Tag("SR-REV-11")
    void answersNothingThatWasReadBeforeItHeardOfIt() {
        live(START);
        var beforeReading = node.stamp();
        renew(LATER, new Subject.OfSession(SESSION.id()));

        assertThat(mayAnswer(beforeReading, LATER)).isFalse();
    }

    @Test
    @Tag("SR-REV-02")
    void answersNothingOnceNobodyKnowsItAnyMore() {
        live(START);

        node.refused();

        assertThat(node.id()).isEmpty();
        assertThat(node.position()).isEmpty();
        assertThat(node.renewal(LATER)).isEmpty();
        assertThat(node.hasLease(LATER)).isFalse();
        assertThat(mayAnswer(node.stamp(), LATER)).isFalse();
    }

    @Test
    @Tag("SR-REV-11")
    void forgetsEverythingWhenItRegistersAnew() {
        live(START);
        var stamp = node.stamp();
        node.refused();

        live(LATER);

        assertThat(node.hasLease(LATER)).isTrue();
        assertThat(mayAnswer(stamp, LATER)).isFalse();
        assertThat(mayAnswer(node.stamp(), LATER)).isTrue();
    }

    @Test
    void isSomebodyElseAfterItHasRegisteredAnew() {
        live(START);

        node.registered(new Registration(new NodeId("another"), SECOND));

        assertThat(node.id()).contains(new NodeId("another"));
        assertThat(node.hasLease(START)).isFalse();
        assertThat(node.renewal(LATER)).contains(new Renewal(new NodeId("another"), SECOND, LATER));
    }

    @Test
    void takesEveryoneToHaveBeenHeardOfWhenItHasNoRoomForMore() {
        var forgetful = new Node(TERM, 1);
        forgetful.registered(new Registration(NAME, FIRST));
        var stamp = forgetful.stamp();
        var news = List.<Subject>of(new Subject.OfSession(OTHER.id()), new Subject.OfUser(OTHER.user()));

        forgetful.renewed(forgetful.renewal(START).orElseThrow(), new News(news, SECOND));

        assertThat(forgetful.hasLease(START)).isTrue();
        assertThat(forgetful.mayAnswer(stamp, SESSION.id(), SESSION.user(), START))
                .isFalse();
    }

    @Test
    void hasRoomForOneAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Node(TERM, 0));
    }

    private void live(Moment askedAt) {
        node.registered(new Registration(NAME, FIRST));
        renew(askedAt);
    }

    private void renew(Moment askedAt, Subject... news) {
        node.renewed(node.renewal(askedAt).orElseThrow(), new News(List.of(news), SECOND));
    }

    private boolean mayAnswer(Stamp stamp, Moment now) {
        return node.mayAnswer(stamp, SESSION.id(), SESSION.user(), now);
    }
}
