package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.CustomDomain;
import dev.latchkey.domain.workspace.HostName;
import dev.latchkey.domain.workspace.Id;
import java.time.Instant;

/** A row of the {@code custom_domain} table. */
record CustomDomainRow(String id, String workspaceId, String host, Instant createdAt) {

    CustomDomain toDomain() {
        return new CustomDomain(new Id<>(id), new Id<>(workspaceId), new HostName(host), createdAt);
    }
}
