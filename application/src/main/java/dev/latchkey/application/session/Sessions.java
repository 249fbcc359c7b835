package dev.latchkey.application.session;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.TokenHash;
import java.time.Instant;
import java.util.List;

/** Every session there is. What it promises is written down in {@code SessionsContract}. */
public interface Sessions {

    /**
     * Adds a session if its user exists and is still in that epoch; otherwise changes nothing. An end of all the
     * user's sessions either waits for the transaction of this one, and then ends it too, or makes it change nothing.
     */
    boolean add(Session session, SessionEpoch epoch);

    /** The user's sessions that expire later than now, the newest first. */
    List<Session> ofUser(UserId user, Instant now);

    /** Moves the expiry of a session that is still there and not over; otherwise changes nothing (SR-LIF-04). */
    boolean renew(Session renewed, Instant now);

    /** Ends a session of that user; false when the user has no such session. */
    boolean revoke(UserId user, SessionId session);

    /** Ends the session with that token; false when there is none. */
    boolean revoke(TokenHash token);

    /**
     * Ends all sessions of a user and begins their next epoch; answers how many were ended. Two changes: only inside a
     * transaction are they one.
     */
    int revokeAll(UserId user);

    /** Ends all sessions of a user but one and begins their next epoch, otherwise like {@link #revokeAll}. */
    int revokeOthers(UserId user, SessionId kept);

    /** Removes at most {@code limit} of the sessions that are over by then; answers how many. */
    int removeExpired(Instant now, int limit);
}
