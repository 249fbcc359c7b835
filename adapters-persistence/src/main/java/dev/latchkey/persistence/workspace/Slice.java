package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Paging;
import java.time.Instant;

/**
 * Which rows of a list are read.
 *
 * @param time when that was created after which they come
 * @param id its id
 * @param limit one more than wanted, to see whether there are more
 */
record Slice(Instant time, String id, int limit) {

    static Slice of(Paging paging) {
        var after = paging.after();
        return after == null
                ? new Slice(Instant.EPOCH, "", paging.limit() + 1)
                : new Slice(after.createdAt(), after.id(), paging.limit() + 1);
    }
}
