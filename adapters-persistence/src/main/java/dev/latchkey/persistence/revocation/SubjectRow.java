package dev.latchkey.persistence.revocation;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.revocation.Subject;
import dev.latchkey.domain.session.SessionId;
import org.jspecify.annotations.Nullable;

/** Of whom a row of the {@code revocation} table speaks; of everyone, when it names nobody. */
record SubjectRow(@Nullable String sessionId, @Nullable String userId) {

    Subject toDomain() {
        if (sessionId != null) {
            return new Subject.OfSession(new SessionId(sessionId));
        }
        return userId != null ? new Subject.OfUser(new UserId(userId)) : new Subject.OfEveryone();
    }
}
