package dev.latchkey.domain.session;

import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.account.UserId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Makes sessions for tests, each with an id and a token of its own. */
public final class SessionBuilder {

    /** The policy that sessions are made under unless a test says otherwise: the defaults of the service. */
    public static final SessionPolicy POLICY =
            new SessionPolicy(Duration.ofDays(7), Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(90));

    /** When sessions begin unless a test says otherwise. */
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final AtomicLong COUNT = new AtomicLong(System.currentTimeMillis() * 1_000_000);

    private final long number = COUNT.incrementAndGet();
    private final SessionToken token = SessionToken.of(
            ByteBuffer.allocate(SessionToken.ENTROPY_BYTES).putLong(number).array());
    private UserId user = UserBuilder.aUser().build().id();
    private Instant begunAt = NOON;
    private Client client = new Client("192.0.2.7", "Mozilla/5.0 (test)");
    private boolean remembered = true;
    private SessionPolicy policy = POLICY;

    private SessionBuilder() {}

    public static SessionBuilder aSession() {
        return new SessionBuilder();
    }

    public SessionBuilder of(UserId user) {
        this.user = user;
        return this;
    }

    public SessionBuilder begunAt(Instant instant) {
        this.begunAt = instant;
        return this;
    }

    public SessionBuilder from(Client client) {
        this.client = client;
        return this;
    }

    public SessionBuilder notRemembered() {
        this.remembered = false;
        return this;
    }

    public SessionBuilder under(SessionPolicy policy) {
        this.policy = policy;
        return this;
    }

    /** The secret whose hash the session carries. */
    public SessionToken token() {
        return token;
    }

    public Session build() {
        return Session.begun(
                new SessionId("%032d".formatted(number)),
                user,
                token.hash(),
                client,
                Lifetime.begunAt(begunAt, remembered, policy));
    }
}
