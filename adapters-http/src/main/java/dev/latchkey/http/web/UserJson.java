package dev.latchkey.http.web;

import dev.latchkey.domain.account.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user as clients see them (contract 1.6). */
public record UserJson(
        String id,
        String name,
        String email,
        boolean emailVerified,
        @Nullable String image,
        Instant createdAt,
        Instant updatedAt) {

    /** All that is told of a user. */
    public static UserJson of(User user) {
        return new UserJson(
                user.id().value(),
                user.profile().name(),
                user.email().value(),
                user.emailVerified(),
                user.profile().image(),
                user.createdAt(),
                user.updatedAt());
    }
}
