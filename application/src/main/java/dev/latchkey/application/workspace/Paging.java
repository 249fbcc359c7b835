package dev.latchkey.application.workspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted. Lists are in the order of creation, those of one instant by id.
 *
 * @param limit how many at most, 1 to {@value #MAXIMUM_LIMIT}
 * @param after the last one that is known already; null for the beginning
 */
public record Paging(int limit, @Nullable Mark after) {

    /** The most that can be asked for at once. */
    public static final int MAXIMUM_LIMIT = 100;

    /** Fails with {@link IllegalArgumentException} on another number than it may be. */
    public Paging {
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " entries");
        }
    }

    /** One entry of a list, by its place in the order; it need not exist any more. */
    public record Mark(Instant createdAt, String id) {}
}
