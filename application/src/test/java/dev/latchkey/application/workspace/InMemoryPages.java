package dev.latchkey.application.workspace;

import dev.latchkey.application.workspace.Paging.Mark;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Parts of what is in maps. */
public final class InMemoryPages {

    private InMemoryPages() {}

    /** The wanted part of these, each of which has its place in the order. */
    public static <T> Page<T> page(Stream<T> all, Paging wanted, Function<T, Mark> markOf) {
        var after = wanted.after();
        var order = Comparator.comparing(Mark::createdAt).thenComparing(Mark::id);
        var found = all.filter(it -> after == null || order.compare(markOf.apply(it), after) > 0)
                .sorted(Comparator.comparing(markOf, order))
                .limit(wanted.limit() + 1L)
                .toList();
        return Page.of(found, wanted, markOf);
    }
}
