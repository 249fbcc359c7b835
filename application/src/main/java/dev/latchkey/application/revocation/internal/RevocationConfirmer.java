package dev.latchkey.application.revocation.internal;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.operation.Measure;
import dev.latchkey.application.operation.Measured;
import dev.latchkey.application.revocation.ConfirmRevocations;
import dev.latchkey.application.revocation.ConfirmationPending;
import dev.latchkey.application.revocation.Nodes;
import dev.latchkey.application.revocation.Stopwatch;
import dev.latchkey.application.revocation.WakeUps;
import dev.latchkey.domain.revocation.Confirmation;
import dev.latchkey.domain.revocation.Effect;
import dev.latchkey.domain.revocation.Fencing;
import dev.latchkey.domain.revocation.Moment;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.revocation.Peer;
import dev.latchkey.domain.revocation.Subject;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Carries out {@link ConfirmRevocations}: this node hears of what was revoked at once, the others are waited for. */
public final class RevocationConfirmer implements ConfirmRevocations, Measured {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(25);

    /** How long to leave a store alone that did not answer. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(100);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Node node;
    private final WakeUps wakeUps;
    private final Nodes nodes;
    private final Stopwatch stopwatch;
    private final SharedQuestion<List<Subject>> news;
    private final SharedQuestion<List<Peer>> peers;
    private final Tally tally = new Tally();

    /** Confirms for this node what these others know. */
    public RevocationConfirmer(Node node, Nodes nodes, WakeUps wakeUps, Stopwatch stopwatch) {
        this.node = node;
        this.nodes = nodes;
        this.wakeUps = wakeUps;
        this.stopwatch = stopwatch;
        this.news = new SharedQuestion<>(this::news);
        this.peers = new SharedQuestion<>(() -> nodes.peersOf(node.id()));
    }

    /** Takes in on this node what is in the log, and lets the others know that there is something. */
    void tell() {
        node.heard(news.ask());
        wakeUps.send();
    }

    private List<Subject> news() {
        return node.position().map(nodes::beyond).orElseGet(List::of);
    }

    @Override
    public List<Measure> measures() {
        return tally.measures();
    }

    @Override
    public Effect confirm() {
        try {
            var effect = confirmed();
            tally.add(effect);
            return effect;
        } catch (ConfirmationPending pending) {
            tally.addPending();
            throw pending;
        }
    }

    private Effect confirmed() {
        var begun = stopwatch.now();
        node.heard(insist(news::ask, begun));
        var known = insist(peers::ask, begun);
        var confirmation = await(Confirmation.begin(known, stopwatch.now()), begun);
        confirmation.fencings().forEach(this::fence);
        var effect = confirmation.effect(stopwatch.now());
        return node.id().isPresent() ? effect.confirmedByOneMore() : effect;
    }

    /** For the sake of those who revoke something later; whoever waits for this one need not wait for that. */
    private void fence(Fencing silent) {
        try {
            var _ = nodes.fence(silent);
        } catch (Overloaded unanswered) {
            // Whoever revokes something next waits for that node once more, and fences it then.
        }
    }

    private Confirmation await(Confirmation begun, Moment since) {
        var confirmation = begun;
        if (!confirmation.isComplete()) {
            wakeUps.send();
        }
        for (var pause = SHORTEST_PAUSE; !confirmation.isComplete(); pause = longer(pause)) {
            stopwatch.pause(pause);
            confirmation = confirmation.after(insist(peers::ask, since), stopwatch.now());
        }
        return confirmation;
    }

    private static Duration longer(Duration pause) {
        var longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    /** Asks until there is an answer, for as long as the wait itself may take. */
    private <T> T insist(Supplier<T> question, Moment begun) {
        while (true) {
            try {
                return question.get();
            } catch (Overloaded unanswered) {
                if (stopwatch.now().atLeastSince(begun).compareTo(node.term().outlived()) >= 0) {
                    throw new ConfirmationPending(RETRY_AFTER);
                }
                stopwatch.pause(PAUSE_AFTER_FAILURE);
            }
        }
    }
}
