package dev.latchkey.domain.revocation.simulation;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Transactions are numbered when they begin, wait for each other's rows, and become visible when they commit. */
final class Transactions {

    private final Timeline timeline;
    private final Weather weather;
    private final TreeSet<Long> running = new TreeSet<>();
    private final Map<Object, Queue<Runnable>> holderAndWaiting = new HashMap<>();
    private long next = 1;
    private long lastCompleted;
    private int crashes;

    Transactions(Timeline timeline, Weather weather) {
        this.timeline = timeline;
        this.weather = weather;
    }

    Snapshot snapshot() {
        return new Snapshot(lastCompleted + 1, new TreeSet<>(running.headSet(lastCompleted + 1)));
    }

    /** Looks at what is visible now; the answer comes later. */
    <T> void read(Supplier<T> question, Consumer<T> answer) {
        var result = question.get();
        afterAWhile(() -> answer.accept(result));
    }

    /**
     * Changes a row, once nobody else does.
     *
     * @param work is told the number of the transaction
     */
    <T> void write(Object row, LongFunction<Change<T>> work, Consumer<T> answer) {
        var number = next++;
        running.add(number);
        lock(row, () -> {
            var change = work.apply(number);
            afterAWhile(() -> {
                commit(number, change);
                unlock(row);
                answer.accept(change.answer());
            });
        });
    }

    private void commit(long number, Change<?> change) {
        change.effect().run();
        running.remove(number);
        lastCompleted = Math.max(lastCompleted, number);
    }

    private void lock(Object row, Runnable holder) {
        var queue = holderAndWaiting.computeIfAbsent(row, _ -> new ArrayDeque<>());
        queue.add(holder);
        if (queue.size() == 1) {
            holder.run();
        }
    }

    private void unlock(Object row) {
        var queue = holderAndWaiting.getOrDefault(row, new ArrayDeque<>());
        queue.remove();
        if (queue.isEmpty()) {
            holderAndWaiting.remove(row);
        } else {
            queue.element().run();
        }
    }

    private void afterAWhile(Runnable step) {
        var life = crashes;
        timeline.after(weather.working(), () -> {
            if (life == crashes) {
                step.run();
            }
        });
    }

    /** What was running is lost, and the numbers after the last that was written down are given again. */
    void crash() {
        crashes++;
        running.clear();
        holderAndWaiting.clear();
        next = lastCompleted + 1;
    }

    /**
     * @param effect what becomes visible by the commit
     * @param answer what is told after it
     */
    record Change<T>(Runnable effect, T answer) {

        static <T> Change<T> none(T answer) {
            return new Change<>(() -> {}, answer);
        }
    }
}
