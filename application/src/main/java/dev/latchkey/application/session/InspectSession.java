package dev.latchkey.application.session;

import dev.latchkey.application.session.ResolveSession.Resolution;
import dev.latchkey.domain.session.SignedToken;

/** Says whose session a presented cookie is, and leaves it as it is. */
@FunctionalInterface
public interface InspectSession {

    /** What the cookie is worth now; nothing is renewed, though it may be due. */
    Resolution inspect(SignedToken presented);
}
