package dev.latchkey.security.session;

import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedToken;
import dev.latchkey.security.key.Purpose;
import dev.latchkey.security.key.Secrets;
import java.util.Optional;

/** {@link TokenSigner} by HMAC-SHA-256. */
final class HmacTokenSigner implements TokenSigner {

    static final Purpose PURPOSE = new Purpose("latchkey/session-cookie");
    private static final char SEPARATOR = '.';
    private static final int LENGTH = SessionToken.LENGTH + 1 + KeyRing.SIGNATURE_LENGTH;

    private final KeyRing keys;

    HmacTokenSigner(Secrets secrets) {
        this.keys = KeyRing.of(secrets, PURPOSE);
    }

    @Override
    public SignedToken sign(SessionToken token) {
        return new SignedToken(token.value() + SEPARATOR + keys.sign(token.value()));
    }

    @Override
    public Optional<SessionToken> open(SignedToken presented) {
        var value = presented.value();
        if (value.length() != LENGTH || value.lastIndexOf(SEPARATOR) != SessionToken.LENGTH) {
            return Optional.empty();
        }
        var token = value.substring(0, SessionToken.LENGTH);
        var signature = value.substring(SessionToken.LENGTH + 1);
        return keys.believes(token, signature) ? SessionToken.parse(token) : Optional.empty();
    }
}
