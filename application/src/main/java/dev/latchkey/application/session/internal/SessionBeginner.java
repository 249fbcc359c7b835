package dev.latchkey.application.session.internal;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.session.BeginSession;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.domain.session.SessionToken;
import java.util.Optional;

/** Carries out {@link BeginSession}. */
public final class SessionBeginner implements BeginSession {

    private final Sessions sessions;
    private final TokenSigner signer;
    private final Randomness randomness;
    private final SessionPolicy policy;

    /** Begins sessions that live as long as this policy says. */
    public SessionBeginner(Sessions sessions, TokenSigner signer, Randomness randomness, SessionPolicy policy) {
        this.sessions = sessions;
        this.signer = signer;
        this.randomness = randomness;
        this.policy = policy;
    }

    @Override
    public Optional<Begun> begin(Command command) {
        var token = SessionToken.of(randomness.bytes(SessionToken.ENTROPY_BYTES));
        var session = Session.begun(
                new SessionId(randomness.alphanumeric(SessionId.LENGTH)),
                command.user(),
                token.hash(),
                command.client(),
                Lifetime.begunAt(command.now(), command.remembered(), policy));
        return sessions.add(session, command.epoch())
                ? Optional.of(new Begun(session, signer.sign(token)))
                : Optional.empty();
    }
}
