package dev.latchkey.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Limits} of one test. */
public final class InMemoryLimits implements Limits {

    private final Map<List<Object>, Window> windows = new HashMap<>();
    private final InstantSource clock;

    public InMemoryLimits(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Allowance> take(Limit limit, String subject) {
        var now = clock.instant();
        var window = windows.getOrDefault(List.of(limit, subject), new Window(now.plus(limit.window()), 0));
        var current = now.isBefore(window.end) ? window : new Window(now.plus(limit.window()), 0);
        if (current.used == limit.uses()) {
            throw new LimitReached(limit, Duration.between(now, current.end));
        }
        windows.put(List.of(limit, subject), new Window(current.end, current.used + 1));
        return Optional.of(new Allowance(limit.uses() - current.used - 1, Duration.between(now, current.end)));
    }

    @Override
    public synchronized void giveBack(Limit limit, String subject) {
        windows.computeIfPresent(
                List.of(limit, subject), (_, window) -> new Window(window.end, Math.max(0, window.used - 1)));
    }

    private record Window(Instant end, int used) {}
}
