package dev.latchkey.domain.account;

import java.time.Instant;

/** One way in which a user can sign in, as its owner sees it. Their own password is one, too. */
public record Identity(CredentialId id, UserId user, ExternalId known, Instant createdAt, Instant updatedAt) {

    /** The user signs in by this provider just now, for the first time. */
    public static Identity linked(CredentialId id, UserId user, ExternalId known, Instant now) {
        return new Identity(id, user, known, now, now);
    }
}
