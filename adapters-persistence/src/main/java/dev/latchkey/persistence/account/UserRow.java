package dev.latchkey.persistence.account;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the {@code user} table. */
record UserRow(
        String id,
        String email,
        boolean emailVerified,
        String name,
        @Nullable String image,
        Instant createdAt,
        Instant updatedAt) {

    static UserRow of(User user) {
        return new UserRow(
                user.id().value(),
                user.email().value(),
                user.emailVerified(),
                user.profile().name(),
                user.profile().image(),
                user.createdAt(),
                user.updatedAt());
    }

    User toDomain() {
        return new User(
                new UserId(id), new Email(email), emailVerified, new Profile(name, image), createdAt, updatedAt);
    }
}
