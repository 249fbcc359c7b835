package dev.latchkey.domain.revocation.simulation;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The one true time, which nobody in the simulation can read, and what happens in the course of it. */
final class Timeline {

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::time).thenComparingLong(Event::number));
    private long now;
    private long count;

    /** In nanoseconds since the beginning. */
    long now() {
        return now;
    }

    void after(Duration delay, Runnable step) {
        at(now + delay.toNanos(), step);
    }

    void at(long time, Runnable step) {
        events.add(new Event(Math.max(time, now), count++, step));
    }

    /** Lets time pass, with everything that happens until then. */
    void runUntil(long end) {
        for (var next = events.peek(); next != null && next.time() <= end; next = events.peek()) {
            events.remove();
            now = next.time();
            next.step().run();
        }
        now = end;
    }

    /** What is to happen at the same time happens in the order in which it was planned. */
    private record Event(long time, long number, Runnable step) {}
}
