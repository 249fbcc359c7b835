package dev.latchkey.application.session;

import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.SignedToken;

/** Says whose session a presented cookie is, and renews it when that is due. */
@FunctionalInterface
public interface ResolveSession {

    /** What the cookie is worth now; a session that was due is renewed when this returns. One that is good has been seen. */
    Resolution resolve(Presented presented);

    /**
     * A cookie, and who presents it.
     *
     * @param authoritative whether only what is stored at this moment counts, and nothing that is remembered (contract 3.5)
     */
    record Presented(SignedToken token, Client by, boolean authoritative) {}

    /** What a presented cookie is worth. */
    sealed interface Resolution {

        /** Nothing: not signed by us. Whoever sent it learns no more, and keeps what they have. */
        record Unrecognised() implements Resolution {}

        /** Nothing any more: its session has expired or was revoked. */
        record Over() implements Resolution {}

        /** Nothing any more: its session was revoked while this very request was about to renew it. */
        record OverMeanwhile() implements Resolution {}

        /** A session, and whether its owner proved lately enough who they are to do what needs that (SR-AUT-01). */
        sealed interface Good extends Resolution {

            /** The session as it is now, and what is known of it. */
            KnownSession known();

            /** Whether it was fresh when it was resolved. */
            boolean fresh();
        }

        /** A session that goes on as it is. */
        record Current(KnownSession known, boolean fresh) implements Good {}

        /** A session whose renewal is due, and was not asked for. */
        record Due(KnownSession known, boolean fresh) implements Good {}

        /** A session that lives longer from now on, and so must its cookie. */
        record Renewed(KnownSession known, boolean fresh) implements Good {}
    }
}
