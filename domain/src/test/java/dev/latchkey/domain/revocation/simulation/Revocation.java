package dev.latchkey.domain.revocation.simulation;

import static java.time.Duration.ofMillis;

import dev.latchkey.domain.revocation.Confirmation;
import dev.latchkey.domain.revocation.Fencing;
import dev.latchkey.domain.revocation.Moment;
import dev.latchkey.domain.revocation.Peer;
import dev.latchkey.domain.revocation.Subject;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One call that ends sessions: commits, and then waits until that is effective on all nodes. */
final class Revocation {

    private static final Duration PAUSE = ofMillis(20);
    private static final Duration PAUSE_AFTER_FAILURE = ofMillis(100);

    private final Instance instance;
    private final BiConsumer<Database, Consumer<Boolean>> transaction;
    private final Consumer<Boolean> told;
    private Moment committedAt;

    /**
     * @param transaction ends the sessions
     * @param told whether that is effective
     */
    Revocation(Instance instance, BiConsumer<Database, Consumer<Boolean>> transaction, Consumer<Boolean> told) {
        this.instance = instance;
        this.transaction = transaction;
        this.told = told;
        this.committedAt = instance.look();
    }

    void begin() {
        instance.link().ask(transaction, ended -> instance.then(() -> committed(ended)), () -> told.accept(false));
    }

    private void committed(boolean endedSomething) {
        committedAt = instance.look();
        if (instance.conduct().waitsAfter(endedSomething)) {
            takeIn();
        } else {
            told.accept(true);
        }
    }

    private void takeIn() {
        instance.node()
                .position()
                .ifPresentOrElse(
                        position -> this.<List<Subject>>insist(
                                (database, answer) -> database.beyond(position, answer), this::hear),
                        this::look);
    }

    private void hear(List<Subject> news) {
        instance.conduct().heard(instance.node(), news);
        look();
    }

    private void look() {
        askForPeers(peers -> await(instance.conduct().begin(peers, committedAt, instance.look())));
    }

    private void await(Confirmation confirmation) {
        if (instance.conduct().isOver(confirmation, instance.look())) {
            fence(confirmation.fencings());
        } else {
            instance.wakeOthers();
            instance.after(PAUSE, () -> askForPeers(peers -> await(confirmation.after(peers, instance.look()))));
        }
    }

    private void askForPeers(Consumer<List<Peer>> next) {
        var self = instance.node().id();
        instance.then(() -> insist((database, answer) -> database.peersOf(self, answer), next));
    }

    private void fence(List<Fencing> fencings) {
        if (fencings.isEmpty()) {
            told.accept(true);
        } else {
            this.<Boolean>insist(
                    (database, answer) -> database.fence(fencings.getFirst(), answer),
                    _ -> fence(fencings.subList(1, fencings.size())));
        }
    }

    private <T> void insist(BiConsumer<Database, Consumer<T>> question, Consumer<T> next) {
        instance.link()
                .ask(question, answer -> instance.then(() -> next.accept(answer)), () -> askAgain(question, next));
    }

    private <T> void askAgain(BiConsumer<Database, Consumer<T>> question, Consumer<T> next) {
        var patience = instance.node().term().outlived();
        if (instance.look().atLeastSince(committedAt).compareTo(patience) >= 0) {
            told.accept(false);
        } else {
            instance.after(PAUSE_AFTER_FAILURE, () -> insist(question, next));
        }
    }
}
