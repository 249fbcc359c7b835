package dev.latchkey.domain.account;

import java.time.Instant;

/**
 * Somebody who has an account here.
 *
 * @param email unique among all users
 * @param emailVerified whether the user has shown that mail to {@code email} reaches them
 */
public record User(
        UserId id, Email email, boolean emailVerified, Profile profile, Instant createdAt, Instant updatedAt) {

    /** Somebody who signs up just now, and has not yet shown that the address is theirs. */
    public static User signedUp(UserId id, Email email, Profile profile, Instant now) {
        return new User(id, email, false, profile, now, now);
    }

    /**
     * Somebody whom a provider brings along just now.
     *
     * @param verified whether the provider has seen that the address is theirs
     */
    public static User broughtAlong(UserId id, Email email, boolean verified, Profile profile, Instant now) {
        return new User(id, email, verified, profile, now, now);
    }
}
