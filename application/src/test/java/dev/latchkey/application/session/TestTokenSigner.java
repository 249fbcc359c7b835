package dev.latchkey.application.session;

import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedToken;
import java.util.Optional;

/** {@link TokenSigner} whose signature anybody could forge, but nobody by accident. */
public final class TestTokenSigner implements TokenSigner {

    private final String name;

    /** Signs in a name of its own. */
    public TestTokenSigner(String name) {
        this.name = name;
    }

    @Override
    public SignedToken sign(SessionToken token) {
        return new SignedToken(
                "%s.%s-%s".formatted(token.value(), name, token.hash().hex()));
    }

    @Override
    public Optional<SessionToken> open(SignedToken presented) {
        return SessionToken.parse(presented.value().split("\\.", 2)[0])
                .filter(token -> sign(token).equals(presented));
    }
}
