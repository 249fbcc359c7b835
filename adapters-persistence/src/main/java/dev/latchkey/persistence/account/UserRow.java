package dev.latchkey.persistence.account;

import dev.latchkey.domain.account.User;
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
}
