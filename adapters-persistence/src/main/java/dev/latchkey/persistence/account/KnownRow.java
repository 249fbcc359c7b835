package dev.latchkey.persistence.account;

import dev.latchkey.application.account.Credentials.Known;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user and their password, read together. */
record KnownRow(
        String userId,
        String email,
        boolean emailVerified,
        String name,
        @Nullable String image,
        Instant userCreatedAt,
        Instant userUpdatedAt,
        long sessionEpoch,
        String credentialId,
        String passwordHash,
        Instant credentialCreatedAt,
        Instant credentialUpdatedAt) {

    Known toDomain() {
        return new Known(user(), new SessionEpoch(sessionEpoch), credential());
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

    private PasswordCredential credential() {
        return new PasswordCredential(
                new CredentialId(credentialId),
                new UserId(userId),
                new PasswordHash(passwordHash),
                credentialCreatedAt,
                credentialUpdatedAt);
    }

    /** Never prints the hash. */
    @Override
    public String toString() {
        return "KnownRow[redacted]";
    }
}
