package dev.latchkey.domain.revocation.simulation;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The way from a machine to the database and back. On both, messages come late, or never. */
final class Link {

    private static final Duration PATIENCE = ofMillis(500);

    private final Timeline timeline;
    private final Weather weather;
    private final Machine machine;
    private final Database database;
    private long sendsAgainAt;
    private long hearsAgainAt;

    Link(Timeline timeline, Weather weather, Machine machine, Database database) {
        this.timeline = timeline;
        this.weather = weather;
        this.machine = machine;
        this.database = database;
    }

    /** Nothing reaches the database for so long. */
    void cutThere(Duration duration) {
        sendsAgainAt = Math.max(sendsAgainAt, timeline.now() + duration.toNanos());
    }

    /** Nothing comes back from the database for so long. */
    void cutBack(Duration duration) {
        hearsAgainAt = Math.max(hearsAgainAt, timeline.now() + duration.toNanos());
    }

    /**
     * Asks the database once.
     *
     * @param unanswered when nothing has come back for too long; the question may still be on its way
     */
    <T> void ask(BiConsumer<Database, Consumer<T>> question, Consumer<T> answered, Runnable unanswered) {
        var call = new Call<>(machine.thisLife(), answered, unanswered);
        machine.after(PATIENCE, call::giveUp);
        travel(this::reachesTheDatabase, () -> question.accept(database, answer -> answer(call, answer)));
    }

    private <T> void answer(Call<T> call, T answer) {
        travel(this::reachesTheMachine, () -> call.complete(answer));
    }

    private void travel(BooleanSupplier open, Runnable arrival) {
        if (open.getAsBoolean() && !weather.losesAMessage()) {
            timeline.after(weather.travelling(), () -> {
                if (open.getAsBoolean()) {
                    arrival.run();
                }
            });
        }
    }

    private boolean reachesTheDatabase() {
        return timeline.now() >= sendsAgainAt && database.isUp();
    }

    private boolean reachesTheMachine() {
        return timeline.now() >= hearsAgainAt;
    }

    /** A question that has one end, as long as who asks is there. */
    private static final class Call<T> {

        private final Executor asker;
        private final Consumer<T> answered;
        private final Runnable unanswered;
        private boolean over;

        Call(Executor asker, Consumer<T> answered, Runnable unanswered) {
            this.asker = asker;
            this.answered = answered;
            this.unanswered = unanswered;
        }

        void complete(T answer) {
            asker.execute(() -> end(() -> answered.accept(answer)));
        }

        void giveUp() {
            end(unanswered);
        }

        private void end(Runnable next) {
            if (!over) {
                over = true;
                next.run();
            }
        }
    }
}
