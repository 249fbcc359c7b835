package dev.latchkey.domain.device;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.TokenHash;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session on the device where its user signed in.
 *
 * @param token what the secret in its cookie hashes to
 * @param salt what its token was made with when the device switched to it; null as long as it has the token it began with
 * @param expiresAt when it is over
 * @param remembered whether it outlives the browser
 * @param firstAt when its user first signed in on the device, in this session or one that it replaced
 * @param joinedAt when this very session came to the device
 * @param activeAt when it last became the active one
 * @param client where it was begun
 */
public record DeviceSession(
        SessionId session,
        UserId user,
        TokenHash token,
        @Nullable Salt salt,
        Instant expiresAt,
        boolean remembered,
        Instant firstAt,
        Instant joinedAt,
        Instant activeAt,
        Client client) {

    /** How long after a switch another one to the same session is taken for the same click, made in two tabs. */
    private static final Duration ONE_SWITCH = DeviceKey.GRACE;

    /** A session that comes to the device now. */
    public static DeviceSession joining(Session session, Instant now) {
        return new DeviceSession(
                session.id(),
                session.user(),
                session.token(),
                null,
                session.lifetime().expiresAt(),
                session.lifetime().remembered(),
                now,
                now,
                now,
                session.client());
    }

    /** Whether it has not expired (SR-LIF-01). */
    public boolean isLiveAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether it is the one that is chosen. */
    public boolean isChosenBy(AccountChoice choice) {
        return switch (choice) {
            case AccountChoice.BySession(var chosen) -> chosen.equals(session);
            case AccountChoice.ByUser(var chosen) -> chosen.equals(user);
        };
    }

    /** The same session in the place of an earlier one of its user. */
    DeviceSession inPlaceOf(DeviceSession earlier) {
        return new DeviceSession(
                session, user, token, salt, expiresAt, remembered, earlier.firstAt, joinedAt, activeAt, client);
    }

    /** The same session, having come to the device at this instant if it was not later. */
    DeviceSession joinedNotBefore(Instant earliest) {
        return joinedAt.isBefore(earliest)
                ? new DeviceSession(
                        session, user, token, salt, expiresAt, remembered, firstAt, earliest, activeAt, client)
                : this;
    }

    /** The same session, active from then on. */
    DeviceSession activeSince(Instant then) {
        return new DeviceSession(session, user, token, salt, expiresAt, remembered, firstAt, joinedAt, then, client);
    }

    /** The same session, active from now on, with the token that this secret and salt make. */
    DeviceSession activatedAt(Instant now, DeviceSecret secret, Salt chosen) {
        var hash = secret.tokenFor(chosen).hash();
        return new DeviceSession(session, user, hash, chosen, expiresAt, remembered, firstAt, joinedAt, now, client);
    }

    /** Whether it became active so short a time ago, and by this secret, that its token is just being given out. */
    boolean isJustActivatedBy(DeviceSecret secret, Instant now) {
        return salt != null
                && now.isBefore(activeAt.plus(ONE_SWITCH))
                && secret.tokenFor(salt).hash().equals(token);
    }
}
