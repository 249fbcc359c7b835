package dev.latchkey.application.session;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every session there is. What it promises is written down in {@code SessionsContract}. */
public interface Sessions {

    /**
     * Whether the user exists and is still in that epoch. If so, an end of all the user's sessions waits until the
     * running transaction ends, and then ends those that it added too (SR-REV-05).
     */
    boolean hold(UserId user, SessionEpoch epoch);

    /** Adds a session. Whoever adds one holds its user. */
    void add(Session session);

    /** The session with that token, over or not, and its user; empty when there is none. */
    Optional<SignedIn> find(TokenHash token);

    /** Those of these sessions that are there, over or not, each with its user, in the order in which they are named. */
    List<SignedIn> find(List<SessionId> sessions);

    /** The user's sessions that expire later than now, the newest first, those of one instant in any order. */
    List<Session> ofUser(UserId user, Instant now);

    /**
     * Moves the expiry of a session that is still as it was when it was due; otherwise changes nothing. Answers the
     * session as it is then: renewed, or as somebody else renewed it at the same moment; empty when it is over or gone
     * (SR-LIF-03, SR-LIF-04).
     */
    Optional<Session> renew(Session due, Session renewed);

    /** Notes that the owner of a session proved just now who they are; false when it is over or the user's no more. */
    boolean confirm(UserId user, SessionId session, Instant now);

    /** Ends a session of that user; false when the user has no such session. */
    boolean revoke(UserId user, SessionId session);

    /** Ends the session with that token; false when there is none. */
    boolean revoke(TokenHash token);

    /** Ends these sessions, so far as they are there, over or not. */
    void revoke(List<SessionId> sessions);

    /**
     * Ends all sessions of a user and begins their next epoch; answers how many were removed, over or not. Two changes: only inside a
     * transaction are they one.
     */
    int revokeAll(UserId user);

    /** Ends all sessions of a user but one and begins their next epoch, otherwise like {@link #revokeAll}. */
    int revokeOthers(UserId user, SessionId kept);

    /** Ends all sessions there are and begins the next epoch of every user, otherwise like {@link #revokeAll}. */
    int revokeEveryone();

    /** Removes at most {@code limit} of the sessions that are over by then; answers how many. */
    int removeExpired(Instant now, int limit);
}
