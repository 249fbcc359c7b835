package dev.latchkey.persistence.device;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.device.DeviceSession;
import dev.latchkey.domain.device.Salt;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.TokenHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the {@code session} table says of the device that the session is on.
 *
 * @param tokenHash in hexadecimal, like the salt; the columns hold the bytes
 */
record DeviceSessionRow(
        String id,
        String userId,
        String tokenHash,
        @Nullable String deviceSalt,
        Instant expiresAt,
        boolean remembered,
        Instant deviceFirstAt,
        Instant deviceJoinedAt,
        Instant deviceActiveAt,
        String address,
        String userAgent) {

    static DeviceSessionRow of(DeviceSession session) {
        return new DeviceSessionRow(
                session.session().value(),
                session.user().value(),
                session.token().hex(),
                session.salt() == null ? null : session.salt().hex(),
                session.expiresAt(),
                session.remembered(),
                session.firstAt(),
                session.joinedAt(),
                session.activeAt(),
                session.client().address(),
                session.client().userAgent());
    }

    DeviceSession toDomain() {
        return new DeviceSession(
                new SessionId(id),
                new UserId(userId),
                new TokenHash(tokenHash),
                deviceSalt == null ? null : new Salt(deviceSalt),
                expiresAt,
                remembered,
                deviceFirstAt,
                deviceJoinedAt,
                deviceActiveAt,
                new Client(address, userAgent));
    }
}
