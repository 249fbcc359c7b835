package dev.latchkey.domain.revocation.simulation;

import dev.latchkey.domain.revocation.LogPosition;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which transactions are visible: those that are numbered below an end, but for the ones that were still running.
 */
record Snapshot(long end, Set<Long> running) {

    static Snapshot at(LogPosition position) {
        var numbers = Stream.of(position.value().split(":")).map(Long::valueOf).toList();
        return new Snapshot(numbers.getFirst(), new TreeSet<>(numbers.subList(1, numbers.size())));
    }

    LogPosition position() {
        return new LogPosition(Stream.concat(Stream.of(end), running.stream())
                .map(String::valueOf)
                .collect(Collectors.joining(":")));
    }

    boolean shows(long transaction) {
        return transaction < end && !running.contains(transaction);
    }
}
