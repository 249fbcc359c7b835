package dev.latchkey.application.session;

import dev.latchkey.domain.session.SignedToken;

/** The one way by which a presented cookie becomes a session. What it promises is in {@code SessionLookupContract}. */
public interface SessionLookup {

    /**
     * What the cookie leads to. It may be remembered, provided that no revocation had been answered before this was asked that
     * ends it (SR-REV-01), and that it is neither due for renewal nor over.
     */
    Found find(SignedToken presented);

    /** What the cookie leads to by what is stored at this moment, and by nothing that is remembered. */
    Found read(SignedToken presented);
}
