package dev.latchkey.application.session;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows somebody where they are signed in. */
@FunctionalInterface
public interface ListSessions {

    /** The asker's sessions that are not over, the newest first. */
    List<Listed> list(UserId asker);

    /**
     * A session in the list.
     *
     * @param freshUntil when it stops counting as fresh, be it past; empty when never (SR-LIF-08)
     */
    record Listed(Session session, Optional<Instant> freshUntil) {}
}
