package dev.latchkey.application.session;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Session;
import java.util.List;

/** Shows somebody where they are signed in. */
@FunctionalInterface
public interface ListSessions {

    /** The asker's sessions that are not over, the newest first. */
    List<Session> list(UserId asker);
}
