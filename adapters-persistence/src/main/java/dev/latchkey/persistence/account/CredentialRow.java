package dev.latchkey.persistence.account;

import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.ProviderId;
import java.time.Instant;

/** A row of the {@code credential} table that holds a password. */
record CredentialRow(
        String id,
        String userId,
        String providerId,
        String accountId,
        String passwordHash,
        Instant createdAt,
        Instant updatedAt) {

    static CredentialRow of(PasswordCredential credential) {
        return new CredentialRow(
                credential.id().value(),
                credential.user().value(),
                ProviderId.PASSWORD.value(),
                credential.user().value(),
                credential.hash().value(),
                credential.createdAt(),
                credential.updatedAt());
    }

    /** Never prints the hash. */
    @Override
    public String toString() {
        return "CredentialRow[redacted]";
    }
}
