package dev.latchkey.application.session;

import dev.latchkey.application.session.ResolveSession.Presented;
import dev.latchkey.application.session.ResolveSession.Resolution;

/** Says whose session a presented cookie is, and leaves it as it is. */
@FunctionalInterface
public interface InspectSession {

    /** What the cookie is worth now; nothing is renewed, though it may be due. One that is good has been seen. */
    Resolution inspect(Presented presented);
}
