package dev.latchkey.application.workspace;

import dev.latchkey.application.workspace.Paging.Mark;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where to go on; null at the end
 */
public record Page<T>(List<T> entries, @Nullable Mark next) {

    /** Copies the list. */
    public Page {
        entries = List.copyOf(entries);
    }

    /**
     * The page that was wanted.
     *
     * @param found what comes from there on, one more than wanted if there is one
     */
    public static <T> Page<T> of(List<T> found, Paging wanted, Function<T, Mark> markOf) {
        if (found.size() <= wanted.limit()) {
            return new Page<>(found, null);
        }
        var entries = found.subList(0, wanted.limit());
        return new Page<>(entries, markOf.apply(entries.getLast()));
    }
}
