package dev.latchkey.domain.account;

import java.time.Instant;

/** A user's own password, as one way to sign in. */
public record PasswordCredential(
        CredentialId id, UserId user, PasswordHash hash, Instant createdAt, Instant updatedAt) {

    /** The password a user chose just now. */
    public static PasswordCredential chosen(CredentialId id, UserId user, PasswordHash hash, Instant now) {
        return new PasswordCredential(id, user, hash, now, now);
    }
}
