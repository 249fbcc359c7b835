package dev.latchkey.persistence.account;

import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.ProviderId;
import dev.latchkey.domain.account.UserId;
import java.time.Instant;

/** A row of the {@code credential} table, without what proves it. */
record IdentityRow(
        String id, String userId, String providerId, String accountId, Instant createdAt, Instant updatedAt) {

    static IdentityRow of(Identity identity) {
        return new IdentityRow(
                identity.id().value(),
                identity.user().value(),
                identity.known().provider().value(),
                identity.known().subject(),
                identity.createdAt(),
                identity.updatedAt());
    }

    Identity toDomain() {
        return new Identity(
                new CredentialId(id),
                new UserId(userId),
                new ExternalId(new ProviderId(providerId), accountId),
                createdAt,
                updatedAt);
    }
}
