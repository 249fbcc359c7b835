package dev.latchkey.security.session;

import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedToken;
import dev.latchkey.security.key.CookieKeys;
import dev.latchkey.security.key.Purpose;
import dev.latchkey.security.key.Secrets;
import java.util.Optional;

/** {@link TokenSigner} by HMAC-SHA-256. */
final class HmacTokenSigner implements TokenSigner {

    static final Purpose PURPOSE = new Purpose("latchkey/session-cookie");

    private final CookieKeys keys;

    HmacTokenSigner(Secrets secrets) {
        this.keys = CookieKeys.of(secrets, PURPOSE, SessionToken.LENGTH);
    }

    @Override
    public SignedToken sign(SessionToken token) {
        return new SignedToken(keys.sign(token.value()));
    }

    @Override
    public Optional<SessionToken> open(SignedToken presented) {
        return keys.open(presented.value()).flatMap(SessionToken::parse);
    }
}
