package dev.latchkey.http.workspace;

import dev.latchkey.domain.workspace.CustomDomain;
import java.time.Instant;

/** A host of a workspace as clients see it. */
record DomainJson(String id, String host, Instant createdAt) {

    static DomainJson of(CustomDomain domain) {
        return new DomainJson(domain.id().value(), domain.host().value(), domain.createdAt());
    }
}
