package dev.latchkey.application.revocation;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.revocation.Fencing;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.LogPosition;
import dev.latchkey.domain.revocation.Moment;
import dev.latchkey.domain.revocation.News;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Peer;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.Renewal;
import dev.latchkey.domain.revocation.Subject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What all {@link Nodes} keep to, whatever they are made of. */
public abstract class NodesContract {

    protected static final LeaseTerm TERM = new LeaseTerm(Duration.ofMillis(1_500));

    private static final Moment AT_ANY_TIME = new Moment(0, NOON);

    protected final Subject session = new Subject.OfSession(aSession().build().id());
    protected final Subject user =
            new Subject.OfUser(UserBuilder.aUser().build().id());
    private final Subject everyone = new Subject.OfEveryone();

    private int names;

    /** The nodes under test; none, and nothing in the log, before each test. */
    protected abstract Nodes nodes();

    /** Begins a transaction that writes to the log, and leaves it open. */
    protected abstract OpenEntry begin(Subject subject);

    @Test
    void haveNothingNewForANodeThatHasJustRegistered() {
        log(session);

        var registered = register();

        assertThat(renew(registered).subjects()).isEmpty();
        assertThat(nodes().peersOf(Optional.empty())).containsExactly(new Peer(registered.node(), 1, TERM, Set.of()));
    }

    @Test
    void tellANodeOfWhomSomethingWasRevokedSince() {
        var node = register();
        log(session);
        log(user);
        log(everyone);

        assertThat(renew(node).subjects()).containsExactlyInAnyOrder(session, user, everyone);
    }

    @Test
    @Tag("SR-REV-01")
    void tellTheSameAgainUntilTheNodeSaysThatItHeard() {
        var node = register();
        log(session);

        var lost = renew(node);
        var heard = renew(node);

        assertThat(heard.subjects()).isEqualTo(lost.subjects()).containsExactly(session);
        assertThat(renew(node, heard.position()).subjects()).isEmpty();
    }

    @Test
    @Tag("SR-REV-01")
    void tellOfWhatBeganFirstAndWasCommittedLast() {
        var node = register();
        var late = begin(session);
        log(user);

        var first = renew(node);
        late.commit();
        var second = renew(node, first.position());

        assertThat(first.subjects()).containsExactly(user);
        assertThat(second.subjects()).containsExactly(session);
    }

    @Test
    @Tag("SR-REV-01")
    void tellOfWhatWasOpenWhileTheNodeRegistered() {
        var late = begin(session);
        var node = register();
        late.commit();

        assertThat(renew(node).subjects()).containsExactly(session);
    }

    @Test
    void tellNothingOfWhatIsOpenOrWasUndone() {
        var node = register();
        var undone = begin(user);
        undone.undo();
        var open = begin(session);

        assertThat(renew(node).subjects()).isEmpty();
        assertThat(nodes().beyond(node.position())).isEmpty();

        open.undo();
    }

    @Test
    void refuseANodeThatNobodyKnows() {
        var known = register();

        assertThat(nodes().renew(new Renewal(aName(), known.position(), AT_ANY_TIME)))
                .isEmpty();
    }

    @Test
    @Tag("SR-REV-02")
    void refuseANodeThatWasFenced() {
        var node = register();

        assertThat(nodes().fence(new Fencing(node.node(), 0))).isTrue();

        assertThat(nodes().renew(question(node, node.position()))).isEmpty();
        assertThat(nodes().peersOf(Optional.empty())).isEmpty();
        assertThat(nodes().fence(new Fencing(node.node(), 0))).isFalse();
    }

    @Test
    @Tag("SR-REV-01")
    void fenceNobodyWhoAskedSince() {
        var node = register();
        renew(node);

        assertThat(nodes().fence(new Fencing(node.node(), 0))).isFalse();

        assertThat(nodes().renew(question(node, node.position()))).isPresent();
        assertThat(nodes().fence(new Fencing(node.node(), 2))).isTrue();
    }

    @Test
    void refuseANodeThatHasRetired() {
        var node = register();
        var other = register();

        nodes().retire(node.node());
        nodes().retire(node.node());

        assertThat(nodes().renew(question(node, node.position()))).isEmpty();
        assertThat(nodes().peersOf(Optional.empty())).extracting(Peer::node).containsExactly(other.node());
    }

    @Test
    void showEveryNodeButTheOneThatAsks() {
        var one = register();
        var other = register();
        renew(other);

        assertThat(nodes().peersOf(Optional.of(one.node()))).containsExactly(new Peer(other.node(), 1, TERM, Set.of()));
        assertThat(nodes().peersOf(Optional.empty()))
                .extracting(Peer::node)
                .containsExactlyInAnyOrder(one.node(), other.node());
        assertThat(nodes().peersOf(Optional.of(aName()))).hasSize(2);
    }

    @Test
    @Tag("SR-REV-01")
    void showWhatANodeHasNotSaidToHaveHeardOf() {
        var node = register();
        var other = register();
        log(session);
        log(user);
        assertThat(unheardBy(node)).hasSize(2).isEqualTo(unheardBy(other));

        var told = renew(node);
        assertThat(unheardBy(node)).as("told, but has not answered").hasSize(2);

        renew(node, told.position());
        assertThat(unheardBy(node)).isEmpty();
        assertThat(unheardBy(other)).hasSize(2);
    }

    @Test
    @Tag("SR-REV-01")
    void showThatANodeHasNotHeardOfWhatWasOpenWhenItAsked() {
        var node = register();
        var late = begin(session);
        var before = renew(node);
        renew(node, before.position());
        assertThat(unheardBy(node)).as("nobody is told of what is open").isEmpty();

        late.commit();

        assertThat(unheardBy(node)).hasSize(1);
        var after = renew(node, before.position());
        renew(node, after.position());
        assertThat(unheardBy(node)).isEmpty();
    }

    @Test
    void showWhatIsBeyondAPositionAndNoteNothing() {
        var node = register();
        log(session);
        log(everyone);

        assertThat(nodes().beyond(node.position())).containsExactlyInAnyOrder(session, everyone);
        assertThat(nodes().beyond(node.position())).hasSize(2);

        assertThat(nodes().beyond(renew(node).position())).isEmpty();
        assertThat(unheardBy(node)).hasSize(2);
        assertThat(nodes().peersOf(Optional.empty())).extracting(Peer::renewals).containsExactly(1L);
    }

    @Test
    void keepInTheLogWhatOneNodeHasNotHeardOf() {
        var quick = register();
        var slow = register();
        log(session);
        renew(quick, renew(quick).position());

        assertThat(nodes().removeHeard(10)).isZero();
        assertThat(unheardBy(slow)).hasSize(1);

        var told = renew(slow);
        assertThat(nodes().removeHeard(10)).as("told, but has not answered").isZero();
        renew(slow, told.position());
        assertThat(nodes().removeHeard(10)).isEqualTo(1);
        assertThat(nodes().removeHeard(10)).isZero();
    }

    @Test
    void removeFromTheLogNothingElse() {
        var node = register();
        log(session);
        var heard = renew(node).position();
        renew(node, heard);
        log(user);

        assertThat(nodes().removeHeard(10)).isEqualTo(1);

        assertThat(nodes().beyond(heard)).containsExactly(user);
    }

    @Test
    void removeEverythingFromTheLogWhenThereIsNobodyToTell() {
        log(session);
        log(user);
        log(everyone);

        assertThat(nodes().removeHeard(2)).isEqualTo(2);
        assertThat(nodes().removeHeard(2)).isEqualTo(1);
        assertThat(nodes().removeHeard(2)).isZero();
    }

    @Test
    void keepInTheLogWhatIsOpen() {
        var node = register();
        var open = begin(session);

        assertThat(nodes().removeHeard(10)).isZero();
        open.commit();

        assertThat(renew(node).subjects()).containsExactly(session);
    }

    protected final void log(Subject subject) {
        begin(subject).commit();
    }

    protected final Registration register() {
        return nodes().register(aName(), TERM);
    }

    private NodeId aName() {
        names++;
        return new NodeId("node " + names);
    }

    private News renew(Registration node) {
        return renew(node, node.position());
    }

    protected final News renew(Registration node, LogPosition heard) {
        return nodes().renew(question(node, heard)).orElseThrow();
    }

    protected static Renewal question(Registration node, LogPosition heard) {
        return new Renewal(node.node(), heard, AT_ANY_TIME);
    }

    protected final Set<Long> unheardBy(Registration node) {
        return nodes().peersOf(Optional.empty()).stream()
                .filter(peer -> peer.node().equals(node.node()))
                .map(Peer::unheard)
                .findFirst()
                .orElseThrow();
    }
}
