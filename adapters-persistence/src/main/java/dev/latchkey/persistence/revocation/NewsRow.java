package dev.latchkey.persistence.revocation;

import dev.latchkey.domain.revocation.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A row of the {@code revocation} table, or none, beside how far the log was read.
 *
 * @param news whether there is one
 */
record NewsRow(
        String seen,
        boolean news,
        @Nullable String sessionId,
        @Nullable String userId) {

    Subject subject() {
        return new SubjectRow(sessionId, userId).toDomain();
    }
}
