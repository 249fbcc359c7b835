package dev.latchkey.domain.session;

import dev.latchkey.domain.account.User;

/** A session together with the user whose it is. */
public record SignedIn(Session session, User user) {

    /** Fails with {@link IllegalArgumentException} when the session is somebody else's. */
    public SignedIn {
        if (!session.user().equals(user.id())) {
            throw new IllegalArgumentException("The session is not this user's");
        }
    }

    /** The same user, in the session as it is now. */
    public SignedIn with(Session changed) {
        return new SignedIn(changed, user);
    }
}
