package dev.latchkey.http.account;

import dev.latchkey.domain.account.Identity;
import java.time.Instant;
import java.util.List;

/**
 * A way to sign in as clients see it, who call it an account (contract 1.6).
 *
 * @param accountId whom the provider knows the user as
 * @param scopes always none: what the provider would let us do is not kept
 */
record IdentityJson(
        String id,
        String accountId,
        String providerId,
        String userId,
        Instant createdAt,
        Instant updatedAt,
        List<String> scopes) {

    static IdentityJson of(Identity identity) {
        return new IdentityJson(
                identity.id().value(),
                identity.known().subject(),
                identity.known().provider().value(),
                identity.user().value(),
                identity.createdAt(),
                identity.updatedAt(),
                List.of());
    }
}
