package dev.latchkey.persistence.account;

import dev.latchkey.application.account.Identities.Owner;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user and the epoch of their sessions, read together. */
record OwnerRow(
        String id,
        String email,
        boolean emailVerified,
        String name,
        @Nullable String image,
        long sessionEpoch,
        Instant createdAt,
        Instant updatedAt) {

    Owner toDomain() {
        var user = new User(
                new UserId(id), new Email(email), emailVerified, new Profile(name, image), createdAt, updatedAt);
        return new Owner(user, new SessionEpoch(sessionEpoch));
    }
}
