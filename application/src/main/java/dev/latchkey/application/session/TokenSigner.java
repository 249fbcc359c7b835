package dev.latchkey.application.session;

import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedToken;
import java.util.Optional;

/**
 * Signs tokens, so that a forged cookie is refused without a lookup. What it promises is written down in {@code
 * TokenSignerContract}.
 */
public interface TokenSigner {

    /** The token as it goes into a cookie. */
    SignedToken sign(SessionToken token);

    /** The token that was signed; empty for anything that we did not sign. Takes the same time for every forgery. */
    Optional<SessionToken> open(SignedToken presented);
}
