package dev.latchkey.persistence.session;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SignedIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session and its user, read together. */
record SignedInRow(
        String id,
        String userId,
        String tokenHash,
        String address,
        String userAgent,
        Instant createdAt,
        Instant updatedAt,
        Instant freshSince,
        Instant expiresAt,
        @Nullable Instant endsAt,
        boolean remembered,
        Instant lastSeenAt,
        String lastSeenFrom,
        String email,
        boolean emailVerified,
        String name,
        @Nullable String image,
        Instant userCreatedAt,
        Instant userUpdatedAt) {

    SignedIn toDomain() {
        return new SignedIn(session().toDomain(), user());
    }

    private SessionRow session() {
        return new SessionRow(
                id,
                userId,
                tokenHash,
                address,
                userAgent,
                createdAt,
                updatedAt,
                freshSince,
                expiresAt,
                endsAt,
                remembered,
                lastSeenAt,
                lastSeenFrom);
    }

    private User user() {
        return new User(
                new UserId(userId),
                new Email(email),
                emailVerified,
                new Profile(name, image),
                userCreatedAt,
                userUpdatedAt);
    }
}
