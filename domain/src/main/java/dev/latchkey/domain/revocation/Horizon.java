package dev.latchkey.domain.revocation;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionId;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a node has heard of lately: of which sessions and users, and after which stamps. What lies beyond, because it is too
 * long ago to be remembered, is taken to have been heard of for everyone. Any number of threads may ask while one is told.
 */
final class Horizon {

    private final int capacity;
    private final Map<SessionId, Long> sessions = new ConcurrentHashMap<>();
    private final Map<UserId, Long> users = new ConcurrentHashMap<>();
    private volatile long everyone;
    private volatile long heard;

    /**
     * A horizon before which nothing is.
     *
     * @param capacity how many sessions and users are remembered, at least one
     */
    Horizon(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("Something has to be remembered");
        }
        this.capacity = capacity;
    }

    Stamp stamp() {
        return new Stamp(heard);
    }

    /**
     * Whether nothing was heard of this session, its user or everyone since the stamp. Everyone is looked at last: what is
     * forgotten of sessions and users has counted for everyone before.
     */
    boolean isCurrent(Stamp stamp, SessionId session, UserId user) {
        return !stamp.isBefore(sessions.getOrDefault(session, 0L))
                && !stamp.isBefore(users.getOrDefault(user, 0L))
                && !stamp.isBefore(everyone);
    }

    /** All these are heard of at one moment. Whoever asks after this sees all of it. */
    synchronized void hear(Collection<Subject> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        var moment = heard + 1;
        subjects.forEach(subject -> note(subject, moment));
        if (sessions.size() + users.size() > capacity) {
            everyone = moment;
            sessions.clear();
            users.clear();
        }
        heard = moment;
    }

    private void note(Subject subject, long moment) {
        switch (subject) {
            case Subject.OfSession(var session) -> sessions.put(session, moment);
            case Subject.OfUser(var user) -> users.put(user, moment);
            case Subject.OfEveryone _ -> everyone = moment;
        }
    }
}
