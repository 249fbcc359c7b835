package dev.latchkey.domain.deletion;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much a deletion touches.
 *
 * @param byKind in the order in which they were given; what is missing is not touched
 */
public record DeletionCounts(Map<EntityKind, Count> byKind) {

    /** Nothing at all. */
    public static final DeletionCounts NONE = new DeletionCounts(Map.of());

    /** Copies the map, in its order. */
    public DeletionCounts {
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
    }

    /** How many of that kind. */
    public Count of(EntityKind kind) {
        return byKind.getOrDefault(kind, Count.NONE);
    }

    /** Both together. */
    public DeletionCounts plus(DeletionCounts others) {
        var sum = new LinkedHashMap<>(byKind);
        others.byKind.forEach((kind, more) -> sum.merge(kind, more, Count::plus));
        return new DeletionCounts(sum);
    }

    /** Whether others delete or make anonymous another number of any kind. */
    public boolean differsFrom(DeletionCounts others) {
        return !done().line().equals(others.done().line());
    }

    /** Without what is kept, of which a deletion that is done does not know any more. */
    private DeletionCounts done() {
        var done = new LinkedHashMap<EntityKind, Count>();
        byKind.forEach((kind, count) -> done.put(kind, new Count(count.deleted(), count.anonymised(), 0)));
        return new DeletionCounts(done);
    }

    /** All of it in one line, the same for equal counts in any order. */
    String line() {
        return byKind.entrySet().stream()
                .filter(each -> !each.getValue().equals(Count.NONE))
                .map(each -> "%s=%d,%d,%d"
                        .formatted(
                                each.getKey(),
                                each.getValue().deleted(),
                                each.getValue().anonymised(),
                                each.getValue().kept()))
                .sorted()
                .collect(joining(";"));
    }
}
