package dev.latchkey.application.session;

import static dev.latchkey.domain.session.SessionBuilder.aSession;

import dev.latchkey.application.SignedValueContract;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedToken;
import java.util.Optional;

/** What every {@link TokenSigner} keeps to, however it signs. */
public abstract class TokenSignerContract extends SignedValueContract<SessionToken> {

    /** The signer under test; each call may give the same one. */
    protected abstract TokenSigner signer();

    /** A signer that signs in the same way but shares no key with the one under test. */
    protected abstract TokenSigner stranger();

    @Override
    protected final SessionToken another() {
        return aSession().token();
    }

    @Override
    protected final String written(SessionToken token) {
        return token.value();
    }

    @Override
    protected final String sign(SessionToken token) {
        return signer().sign(token).value();
    }

    @Override
    protected final Optional<SessionToken> open(String presented) {
        return signer().open(new SignedToken(presented));
    }

    @Override
    protected final String signAsAStranger(SessionToken token) {
        return stranger().sign(token).value();
    }
}
